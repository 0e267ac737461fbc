namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>Claims as an idempotent handler makes them.</summary>
internal static class Claims
{
    public static readonly DateTimeOffset Now = new(2026, 1, 31, 9, 30, 0, TimeSpan.Zero);
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(32);
    public static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    /// <summary>A claim on a key, some time after <see cref="Now"/>, by an owner of its own.</summary>
    public static ExecutionClaim On(string key, TimeSpan after = default, string fingerprint = "f1", string requestId = "r1", AfterCrash afterCrash = AfterCrash.RunAgain) => new()
    {
        Operation = "SendParcel",
        Key = key,
        Fingerprint = fingerprint,
        Owner = Guid.NewGuid().ToString("N"),
        RequestId = requestId,
        Now = Now + after,
        LeaseEnd = Now + after + Lease,
        ExpiresAt = Now + after + Keep,
        AfterCrash = afterCrash,
    };
}
