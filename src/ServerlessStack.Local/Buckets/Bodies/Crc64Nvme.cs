using System.Buffers.Binary;
using System.IO.Hashing;

namespace ServerlessStack.Local.Buckets.Bodies;

/// <summary>CRC-64/NVME, the checksum that S3 gives an object for which nobody asked for one; System.IO.Hashing's CRC-64 has another polynomial.</summary>
internal sealed class Crc64Nvme() : NonCryptographicHashAlgorithm(sizeof(ulong))
{
    private const ulong Polynomial = 0x9A6C9329AC4BC9B5;
    private static readonly ulong[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];
    private ulong state = ulong.MaxValue;

    /// <inheritdoc />
    public override void Append(ReadOnlySpan<byte> source)
    {
        var crc = state;
        foreach (var value in source)
        {
            crc = Table[(byte)crc ^ value] ^ (crc >> 8);
        }

        state = crc;
    }

    /// <inheritdoc />
    public override void Reset() => state = ulong.MaxValue;

    /// <inheritdoc />
    protected override void GetCurrentHashCore(Span<byte> destination) => BinaryPrimitives.WriteUInt64LittleEndian(destination, ~state);

    private static ulong Entry(int value)
    {
        var crc = (ulong)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
        }

        return crc;
    }
}
