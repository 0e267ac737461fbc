namespace ServerlessStack.Faults.Tests.Sources.Streams;

/// <summary>A part of a shard that is handed to the function as one batch.</summary>
/// <param name="Start">Its first record.</param>
/// <param name="End">The record behind its last one.</param>
/// <param name="Attempts">How often it was tried without being made smaller.</param>
internal sealed record Segment(int Start, int End, int Attempts)
{
    internal int Count => End - Start;

    internal IEnumerable<int> Indexes => Enumerable.Range(Start, Count);

    /// <summary>The first half, which is the larger one.</summary>
    internal Segment FirstHalf => this with { End = Start + ((Count + 1) / 2) };

    /// <summary>The second half.</summary>
    internal Segment SecondHalf => this with { Start = FirstHalf.End };
}
