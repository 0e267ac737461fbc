namespace ServerlessStack.Lambda.Testing;

/// <summary>Numbers as a stream gives them to its records: unique, and rising from record to record.</summary>
internal static class SequenceNumbers
{
    // What is left in 19 digits above it holds more records than any test sends.
    private const long LargestStart = 8_000_000_000_000_000_000;

    /// <summary>A number to begin a batch with, so that the records of two batches are told apart.</summary>
    public static long Start() => Random.Shared.NextInt64(1_000_000_000_000_000_000, LargestStart);
}
