namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>An object, one version of it, or the mark that it was deleted.</summary>
/// <param name="Key">The key.</param>
/// <param name="Data">The name of the file; also the version's name in the folder.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="ETag">Its entity tag, without quotes.</param>
internal sealed record ObjectVersion(string Key, string Data, long Size, string ETag)
{
    /// <summary>The version id of objects that were written while the bucket kept no versions.</summary>
    public const string NullVersion = "null";

    /// <summary>The version; <c>null</c> where the bucket keeps none.</summary>
    public string VersionId { get; init; } = NullVersion;

    /// <summary>Orders everything that happened in the bucket.</summary>
    public long Sequence { get; init; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset LastModified { get; init; }

    /// <summary>Whether it only says that the object was deleted.</summary>
    public bool IsDeleteMarker { get; init; }

    /// <summary>What comes back as headers, user metadata included.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Its checksum; null for a delete marker.</summary>
    public ObjectChecksum? Checksum { get; init; }

    /// <summary>The lengths of its parts; none where it came as a whole.</summary>
    public IReadOnlyList<long> Parts { get; init; } = [];

    /// <summary>What orders the events about a key.</summary>
    public string Sequencer => Sequence.ToString("X16", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>When it was written, to the second, as HTTP compares it.</summary>
    public DateTimeOffset LastModifiedSecond => new(LastModified.UtcTicks - (LastModified.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
