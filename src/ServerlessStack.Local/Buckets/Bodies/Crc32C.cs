using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;

namespace ServerlessStack.Local.Buckets.Bodies;

/// <summary>CRC-32C (Castagnoli), which System.IO.Hashing does not have and the processor does.</summary>
internal sealed class Crc32C() : NonCryptographicHashAlgorithm(sizeof(uint))
{
    private uint state = uint.MaxValue;

    /// <inheritdoc />
    public override void Append(ReadOnlySpan<byte> source)
    {
        for (; source.Length >= sizeof(ulong); source = source[sizeof(ulong)..])
        {
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(source));
        }

        foreach (var value in source)
        {
            state = BitOperations.Crc32C(state, value);
        }
    }

    /// <inheritdoc />
    public override void Reset() => state = uint.MaxValue;

    /// <inheritdoc />
    protected override void GetCurrentHashCore(Span<byte> destination) => BinaryPrimitives.WriteUInt32LittleEndian(destination, ~state);
}
