using System.IO.Hashing;
using System.Security.Cryptography;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Bodies;

/// <summary>A checksum that S3 verifies and keeps: <see href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html"/>.</summary>
/// <param name="Name">Its name in XML: <c>CRC32</c>.</param>
/// <param name="Start">Begins one.</param>
internal sealed record ChecksumAlgorithm(string Name, Func<RunningChecksum> Start)
{
    private const string HeaderPrefix = "x-amz-checksum-";

    /// <summary>The one that S3 takes where nobody asks for one.</summary>
    public static ChecksumAlgorithm Default { get; } = new("CRC64NVME", () => RunningChecksum.Of(new Crc64Nvme()));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ChecksumAlgorithm> All { get; } =
    [
        Default,
        new("CRC32", () => RunningChecksum.Of(new Crc32())),
        new("CRC32C", () => RunningChecksum.Of(new Crc32C())),
        new("SHA1", () => RunningChecksum.Of(HashAlgorithmName.SHA1)),
        new("SHA256", () => RunningChecksum.Of(HashAlgorithmName.SHA256)),
    ];

    /// <summary>Its header: <c>x-amz-checksum-crc32</c>.</summary>
    public string Header => HeaderPrefix + Name.ToLowerInvariant();

    /// <summary>Its element: <c>ChecksumCRC32</c>.</summary>
    public string Element => $"Checksum{Name}";

    /// <summary>Whether the checksum of a multipart object may be the whole object's; those of SHA are always the parts'.</summary>
    public bool CanBeOfWhole => !Name.StartsWith("SHA", StringComparison.Ordinal);

    /// <summary>Finds one by its name.</summary>
    /// <exception cref="AwsException">There is none of that name.</exception>
    public static ChecksumAlgorithm Named(string name) => All.FirstOrDefault(algorithm => algorithm.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new AwsException("InvalidRequest", $"Checksum algorithm provided is unsupported: {name}. Please try again with any of {string.Join(", ", All.Select(algorithm => algorithm.Name))}.");
}
