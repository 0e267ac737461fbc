using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Function → function: Lambda invokes the other function with a record of each asynchronous invocation that ended one way, and the host unwraps the event. What the other function cannot
/// process goes to its own on-failure queue (Lambda guide, "Capturing records of Lambda asynchronous invocations").
/// </summary>
public static class FunctionToFunction
{
    /// <summary>Lets another function handle what a function handled, or could not handle.</summary>
    /// <typeparam name="TEvent">The event that both handle.</typeparam>
    /// <typeparam name="THandler">A handler of that event.</typeparam>
    /// <param name="source">The function's <c>Succeeded</c> or <c>Failed</c>.</param>
    /// <param name="function">The other function; what the connection needs lives in its stack.</param>
    /// <exception cref="InvalidConstructException">The function sends them somewhere already, has its other destination in another stack, or is the other function. A circle of functions fails at synthesis, unless <see cref="EventLoops"/> allows it.</exception>
    public static void AddConsumer<TEvent, THandler>(this InvocationRecords<TEvent> source, DotNetFunction<THandler> function)
        where TEvent : class
        where THandler : class, IEventHandler<TEvent> =>
        InvocationDelivery.Add(
            source,
            function,
            () => new InvocationDestination { Consumer = function, Arn = function.Function.FunctionArn, Action = "lambda:InvokeFunction", DeadLetters = function.OnFailure });
}
