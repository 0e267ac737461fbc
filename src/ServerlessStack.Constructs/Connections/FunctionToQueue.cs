namespace ServerlessStack.Constructs;

/// <summary>
/// Function → queue: Lambda sends a record of each asynchronous invocation that ended one way; a function behind the queue handles the event in it
/// (Lambda guide, "Capturing records of Lambda asynchronous invocations").
/// </summary>
public static class FunctionToQueue
{
    /// <summary>Sends the events that a function handled, or could not handle, to a queue. A consumer of the queue cannot filter them: the record wraps the event.</summary>
    /// <typeparam name="TEvent">The event that the function handles.</typeparam>
    /// <param name="source">The function's <c>Succeeded</c> or <c>Failed</c>.</param>
    /// <param name="queue">The queue; what the connection needs lives in its stack.</param>
    /// <exception cref="InvalidConstructException">The function sends them somewhere already, or has its other destination in another stack. A filter behind the queue fails at synthesis.</exception>
    public static void AddConsumer<TEvent>(this InvocationRecords<TEvent> source, WorkQueue<TEvent> queue)
        where TEvent : class =>
        InvocationDelivery.Add(
            source,
            queue,
            () => new InvocationDestination { Consumer = queue, Arn = queue.Queue.QueueArn, Action = "sqs:SendMessage", DeadLetters = queue.DeadLetters });
}
