namespace ServerlessStack.Local.Mappings.Shards;

/// <summary>A part of a batch, delivered as one.</summary>
/// <param name="Start">The index of its first record in the batch.</param>
/// <param name="End">The index behind its last one.</param>
/// <param name="Attempts">How often it failed as it is.</param>
internal sealed record Segment(int Start, int End, int Attempts)
{
    /// <summary>How many records it has.</summary>
    public int Count => End - Start;

    /// <summary>Its two halves.</summary>
    public (Segment First, Segment Second) Halves => (new(Start, Start + (Count / 2), Attempts: 0), new(Start + (Count / 2), End, Attempts: 0));
}
