namespace ServerlessStack.Constructs;

/// <summary>What EventBridge accepts of a target (EventBridge API reference, "RetryPolicy").</summary>
internal static class BucketToFunctionLimits
{
    private const int MostRetries = 185;
    private const double ShortestAge = 60;
    private const double LongestAge = 86_400;

    public static void Check(Rules rules, BucketToFunctionProps props) => rules
        .Require(
            props.MaximumRetryAttempts is >= 0 and <= MostRetries,
            () => $"MaximumRetryAttempts ({props.MaximumRetryAttempts}) must be 0 to 185, or EventBridge refuses the rule.")
        .Require(
            props.MaximumEventAge.IsBetween(ShortestAge, LongestAge),
            () => $"MaximumEventAge ({props.MaximumEventAge.InWords()}) must be whole seconds, 60 s to 86400 s, or EventBridge refuses the rule.")
        .Check();
}
