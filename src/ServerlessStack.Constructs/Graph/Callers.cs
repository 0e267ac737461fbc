using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>Who invokes a function, as far as connections know (Lambda guide, "Understanding Lambda function invocation methods").</summary>
internal static class Callers
{
    private static readonly Type[] Waiting = [typeof(ServerlessApi), typeof(WorkQueue<>), typeof(FifoQueue<>), typeof(ItemTable<>), typeof(EventStream<>)];

    /// <summary>Whether everybody who is known to invoke the function waits for its answer, so that its asynchronous invocations never send anything to a destination. What it reads from streams has destinations of its own.</summary>
    /// <param name="function">The function.</param>
    /// <returns><see langword="false"/> when nobody is known: it may be invoked by hand, or by what CDK's own constructs connect.</returns>
    public static bool AllWait(IConstruct? function)
    {
        if (function is not DotNetFunction)
        {
            return false;
        }

        // A pipe waits for its projection, whatever it reads.
        var calls = Of(function);
        return calls.Count > 0 && calls.TrueForAll(edge => ReferenceEquals(edge.Via, function) || Waits(edge.Source.GetType()));
    }

    /// <summary>The arrows by which connections invoke a function.</summary>
    /// <param name="function">The function, as consumer or as projection.</param>
    /// <returns>The arrows, in the order in which they were declared.</returns>
    public static List<EventEdge> Of(IConstruct function) =>
        [.. EventGraph.Of(function).Edges.Where(edge => ReferenceEquals(edge.Consumer, function) || ReferenceEquals(edge.Via, function))];

    private static bool Waits(Type source) => Waiting.Contains(source.IsGenericType ? source.GetGenericTypeDefinition() : source);
}
