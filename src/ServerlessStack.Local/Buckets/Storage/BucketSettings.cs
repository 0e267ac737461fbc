namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>What a bucket is told.</summary>
/// <param name="Created">When it was made.</param>
internal sealed record BucketSettings(DateTimeOffset Created)
{
    /// <summary>Versions are kept.</summary>
    public const string Enabled = "Enabled";

    /// <summary>No more versions are kept; those that are there stay.</summary>
    public const string Suspended = "Suspended";

    /// <summary>Whether it keeps versions: <see cref="Enabled"/>, <see cref="Suspended"/>, or, when omitted, null for never.</summary>
    public string? Versioning { get; init; }

    /// <summary>Whether it tells the default bus what happens to its objects.</summary>
    public bool NotifiesBus { get; init; }

    /// <summary>Its policy; none when omitted. It is kept and not enforced.</summary>
    public string? Policy { get; init; }
}
