namespace ServerlessStack.Constructs;

/// <summary>What Lambda accepts of a mapping from a FIFO queue (Lambda API reference, "CreateEventSourceMapping").</summary>
internal static class FifoQueueToFunctionLimits
{
    private const int MostMessages = 10;

    public static void Check(Rules rules, FifoQueueToFunctionProps props) => rules.Require(
        props.BatchSize is >= 1 and <= MostMessages,
        () => $"BatchSize ({props.BatchSize}) must be 1 to 10, because a FIFO queue has no batching window, or Lambda refuses the mapping.");
}
