using Amazon.CDK;

namespace ServerlessStack.Constructs;

/// <summary>What S3 accepts (S3 user guide, "Lifecycle configuration elements": whole days, at least one).</summary>
internal static class ObjectBucketLimits
{
    private const double SecondsPerDay = 86_400;

    public static void Check(Rules rules, ObjectBucketProps props) => rules
        .Require(IsWholeDays(props.OldVersionRetention), () => NotWholeDays(nameof(props.OldVersionRetention), props.OldVersionRetention))
        .Require(IsWholeDays(props.BrokenUploadRetention), () => NotWholeDays(nameof(props.BrokenUploadRetention), props.BrokenUploadRetention))
        .Check();

    private static bool IsWholeDays(Duration duration) =>
        !duration.IsKnown() || (duration.InSeconds() >= SecondsPerDay && duration.InSeconds() % SecondsPerDay == 0);

    private static string NotWholeDays(string property, Duration duration) =>
        $"{property} ({duration.InWords()}) must be whole days, at least 1, or S3 refuses the lifecycle rule.";
}
