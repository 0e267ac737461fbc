using System.Collections.Concurrent;

namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>An upload in parts.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The object's key.</param>
/// <param name="Initiated">When it began.</param>
/// <param name="Algorithm">The parts' checksum.</param>
/// <param name="ChecksumType">What the object's checksum will be of.</param>
internal sealed record MultipartUpload(string Id, string Key, DateTimeOffset Initiated, string Algorithm, string ChecksumType)
{
    /// <summary>What <see cref="Bucket.Now"/> was when it began.</summary>
    public long Since { get; init; }

    /// <summary>Whether the caller chose the algorithm; otherwise every part may have its own.</summary>
    public bool IsAlgorithmAsked { get; init; }

    /// <summary>The object's headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The object's tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The parts so far, by number.</summary>
    public ConcurrentDictionary<int, MultipartPart> Parts { get; } = new();
}
