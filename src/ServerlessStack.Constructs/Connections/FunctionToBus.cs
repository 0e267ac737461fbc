namespace ServerlessStack.Constructs;

/// <summary>
/// Function → bus: Lambda puts a record of each asynchronous invocation that ended one way onto the bus, under the source <c>lambda</c>. Consumers take them from
/// <c>bus.Events(function.Failed)</c> (Lambda guide, "Capturing records of Lambda asynchronous invocations").
/// </summary>
public static class FunctionToBus
{
    /// <summary>Puts the events that a function handled, or could not handle, onto a bus. A rule cannot filter them: the record wraps the event.</summary>
    /// <typeparam name="TEvent">The event that the function handles.</typeparam>
    /// <param name="source">The function's <c>Succeeded</c> or <c>Failed</c>.</param>
    /// <param name="bus">The bus; what the connection needs lives in its stack.</param>
    /// <exception cref="InvalidConstructException">The function sends them somewhere already, or has its other destination in another stack.</exception>
    public static void AddConsumer<TEvent>(this InvocationRecords<TEvent> source, EventBus bus)
        where TEvent : class =>
        InvocationDelivery.Add(source, bus, () => new InvocationDestination { Consumer = bus, Arn = bus.Bus.AttrArn, Action = "events:PutEvents" });
}
