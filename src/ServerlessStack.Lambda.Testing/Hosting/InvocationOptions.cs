namespace ServerlessStack.Lambda.Testing;

/// <summary>Facts of one invocation that stand in no payload.</summary>
public sealed record InvocationOptions
{
    /// <summary>The invocation's id. Omitted: a new one.</summary>
    public string? RequestId { get; init; }

    /// <summary>The X-Ray trace header, such as <c>Root=1-5e9f0c65-1de4d666d4dd26aced652b6c;Parent=53995c3f42cd8ad8;Sampled=1</c>. Omitted: the invocation is not traced.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>How long the invocation may last by the host's clock, up to <see cref="TestHostLimits.LongestTimeout"/>. Omitted: as long as <see cref="TestHost.WithTimeout"/> says.</summary>
    public TimeSpan? Timeout { get; init; }
}
