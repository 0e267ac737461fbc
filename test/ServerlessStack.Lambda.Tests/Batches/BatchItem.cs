namespace ServerlessStack.Lambda.Tests.Batches;

/// <summary>A record of a batch that a test makes.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Group">Its FIFO group.</param>
/// <param name="Fails">Whether its handler fails.</param>
public sealed record BatchItem(int Index, string Group, bool Fails)
{
    /// <summary>The event's id, which tells the handler what to do.</summary>
    public string Id => $"{(Fails ? "bad" : "good")}-{Index}";
}
