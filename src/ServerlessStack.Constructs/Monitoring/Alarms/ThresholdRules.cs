using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What holds for every threshold. A threshold that is left out is no problem.</summary>
internal static class ThresholdRules
{
    /// <summary>A number of things that happened.</summary>
    public static Rules RequireCount(this Rules rules, int? count, string name) => rules.Require(
        count is null or >= 1,
        () => $"{name} ({count}) must be at least 1, or the alarm is always on; null leaves it out.");

    /// <summary>A part of a whole.</summary>
    public static Rules RequireShare(this Rules rules, double? share, string name) => rules.Require(
        share is null or (> 0 and <= 1),
        () => $"{name} ({share}) must be a share above 0 and at most 1, or the alarm is always on or never; null leaves it out.");

    /// <summary>A time that metrics are compared with, in their own unit; CloudFormation cannot convert it at deployment.</summary>
    public static Rules RequireTime(this Rules rules, Duration? time, string name) => rules.Require(
        time is null || (time.IsKnown() && time.InSeconds() > 0),
        () => $"{name} ({time!.InWords()}) must be above 0 s and known at synthesis, or the alarm is always on or cannot be written; null leaves it out.");
}
