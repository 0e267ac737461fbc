using Amazon.CDK;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>What EventBridge accepts of a target (EventBridge API reference, "RetryPolicy"; EventBridge Scheduler API reference, "RetryPolicy").</summary>
internal static class DeliveryLimits
{
    private const int MostRetries = 185;
    private const double ShortestAge = 60;
    private const double LongestAge = 86_400;

    public static void Check(Rules rules, DeliveryProps props) => rules
        .Require(
            props.MaximumRetryAttempts is >= 0 and <= MostRetries,
            () => $"MaximumRetryAttempts ({props.MaximumRetryAttempts}) must be 0 to {MostRetries}, or EventBridge refuses the target.")
        .Require(
            props.MaximumEventAge.IsBetween(ShortestAge, LongestAge),
            () => $"MaximumEventAge ({props.MaximumEventAge.InWords()}) must be whole seconds, {ShortestAge} s to {LongestAge} s, or EventBridge refuses the target.")
        .RequireStandard(nameof(props.DeadLetters), props.DeadLetters);

    /// <summary>Checks the queue of a rule. The rule names the queue and the queue's policy names the rule, so both belong in one stack.</summary>
    public static void CheckQueue(Rules rules, Construct consumer, DeliveryProps props)
    {
        // Only a queue that somebody chose can be elsewhere, and each question about a stack is a call to Node.
        var chosen = props.DeadLetters ?? (consumer is DotNetFunction { SharedFailures: null } function ? function.OnFailure : null);
        if (chosen is not null)
        {
            var stack = Stack.Of(consumer).Node.Path;
            rules.Require(
                Stack.Of(chosen).Node.Path == stack,
                () => $"The dead-letter queue {chosen.Node.Path} must be in the stack {stack}: the rule needs the queue and the queue's policy needs the rule, so the two stacks would wait for each other.");
        }
    }
}
