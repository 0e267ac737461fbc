namespace ServerlessStack.Constructs;

/// <summary>What Lambda accepts of a mapping (Lambda API reference, "CreateEventSourceMapping").</summary>
internal static class QueueToFunctionLimits
{
    private const int MostMessages = 10_000;
    private const int MostMessagesWithoutWindow = 10;
    private const double LongestWindow = 300;

    public static void Check(Rules rules, QueueToFunctionProps props) => rules
        .Require(
            props.BatchSize is >= 1 and <= MostMessages,
            () => $"BatchSize ({props.BatchSize}) must be 1 to 10000, or Lambda refuses the mapping.")
        .Require(
            props.BatchingWindow.IsBetween(0, LongestWindow),
            () => $"BatchingWindow ({props.BatchingWindow.InWords()}) must be whole seconds, 0 s to 300 s, or Lambda refuses the mapping.")
        .Require(
            props.BatchSize <= MostMessagesWithoutWindow || props.BatchingWindow.IsBetween(1, double.MaxValue),
            () => $"BatchSize ({props.BatchSize}) above 10 needs a BatchingWindow of at least 1 s, or Lambda refuses the mapping.");
}
