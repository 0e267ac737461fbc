using System.IO.Hashing;
using System.Security.Cryptography;

namespace ServerlessStack.Local.Buckets.Bodies;

/// <summary>A checksum that grows with the data.</summary>
internal sealed class RunningChecksum : IDisposable
{
    private readonly NonCryptographicHashAlgorithm? crc;
    private readonly IncrementalHash? hash;

    private RunningChecksum(NonCryptographicHashAlgorithm? crc, IncrementalHash? hash)
    {
        (this.crc, this.hash) = (crc, hash);
    }

    /// <summary>A cyclic redundancy check.</summary>
    public static RunningChecksum Of(NonCryptographicHashAlgorithm crc) => new(crc, hash: null);

    /// <summary>A cryptographic hash.</summary>
    public static RunningChecksum Of(HashAlgorithmName name) => new(crc: null, IncrementalHash.CreateHash(name));

    /// <summary>Takes more data.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        crc?.Append(data);
        hash?.AppendData(data);
    }

    /// <summary>The checksum of what there was, as S3 writes it.</summary>
    public byte[] Finish()
    {
        if (hash is not null)
        {
            return hash.GetHashAndReset();
        }

        // S3 writes the number with its first byte in front, .NET with its last.
        var bytes = crc!.GetCurrentHash();
        bytes.AsSpan().Reverse();
        return bytes;
    }

    /// <inheritdoc />
    public void Dispose() => hash?.Dispose();
}
