namespace ServerlessStack.Lambda.Testing;

/// <summary>What an envelope says where a test does not care. Nothing of it is real, and nothing of it changes from run to run.</summary>
public static class EnvelopeDefaults
{
    /// <summary>The region: <c>eu-west-1</c>.</summary>
    public const string Region = "eu-west-1";

    /// <summary>The account: <c>123456789012</c>, the one that AWS's own examples use.</summary>
    public const string Account = "123456789012";

    /// <summary>The address of callers and of whoever wrote an object: one of those set aside for documentation (RFC 5737).</summary>
    public const string SourceIp = "192.0.2.1";

    /// <summary>The name of queues, topics, streams, tables and buses: <c>test</c>.</summary>
    public const string ResourceName = "test";

    /// <summary>When things were sent, written or called: 2026-01-31 09:30:00 UTC.</summary>
    public static readonly DateTimeOffset SentAt = new(2026, 1, 31, 9, 30, 0, TimeSpan.Zero);
}
