using System.Text.Json.Serialization;
using ServerlessStack.Local.Buckets.Bodies;

namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>An object's or part's checksum.</summary>
/// <param name="Algorithm">Which.</param>
/// <param name="Value">It, as S3 writes it: Base64, and for a composite one a dash and the number of parts.</param>
/// <param name="Type"><see cref="OfWhole"/> or <see cref="OfParts"/>.</param>
internal sealed record ObjectChecksum(string Algorithm, string Value, string Type)
{
    /// <summary>The algorithm.</summary>
    [JsonIgnore]
    public ChecksumAlgorithm Kind => ChecksumAlgorithm.Named(Algorithm);

    /// <summary>Of the content as a whole.</summary>
    public const string OfWhole = "FULL_OBJECT";

    /// <summary>Of the parts' checksums.</summary>
    public const string OfParts = "COMPOSITE";
}
