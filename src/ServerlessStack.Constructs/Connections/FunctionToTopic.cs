namespace ServerlessStack.Constructs;

/// <summary>
/// Function → topic: Lambda publishes a record of each asynchronous invocation that ended one way; the functions behind the topic handle the event in it
/// (Lambda guide, "Capturing records of Lambda asynchronous invocations").
/// </summary>
public static class FunctionToTopic
{
    /// <summary>Publishes the events that a function handled, or could not handle, to a topic. A subscription cannot filter them: the record wraps the event.</summary>
    /// <typeparam name="TEvent">The event that the function handles.</typeparam>
    /// <param name="source">The function's <c>Succeeded</c> or <c>Failed</c>.</param>
    /// <param name="topic">The topic; what the connection needs lives in its stack.</param>
    /// <exception cref="InvalidConstructException">The function sends them somewhere already, or has its other destination in another stack. A filter behind the topic fails at synthesis.</exception>
    public static void AddConsumer<TEvent>(this InvocationRecords<TEvent> source, EventTopic<TEvent> topic)
        where TEvent : class =>
        InvocationDelivery.Add(source, topic, () => new InvocationDestination { Consumer = topic, Arn = topic.Topic.TopicArn, Action = "sns:Publish" });
}
