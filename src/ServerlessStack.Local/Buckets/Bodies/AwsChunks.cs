using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Buckets.Bodies;

/// <summary>
/// A body in chunks with their lengths, signatures and, in the end, headers: <c>aws-chunked</c>
/// (<see href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html"/>). Signatures are passed over.
/// </summary>
/// <param name="reader">The body.</param>
internal sealed class AwsChunks(PipeReader reader)
{
    private const int LongestLine = 8 * 1024;

    /// <summary>The headers behind the last chunk, once it was read.</summary>
    public Dictionary<string, string> Trailers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The data.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var left = await LengthAsync(cancellation); left > 0; left = await LengthAsync(cancellation))
        {
            while (left > 0)
            {
                var read = await reader.ReadAsync(cancellation);
                var data = read.Buffer.Slice(0, Math.Min(left, read.Buffer.Length));
                RequireMore(data.IsEmpty && read.IsCompleted);
                foreach (var block in data)
                {
                    yield return block;
                }

                left -= data.Length;
                reader.AdvanceTo(data.End);
            }

            await LineAsync(cancellation);
        }

        for (var line = await LineAsync(cancellation); line.Length > 0; line = await LineAsync(cancellation))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            Trailers[colon < 0 ? line : line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
    }

    private async Task<long> LengthAsync(CancellationToken cancellation)
    {
        var line = await LineAsync(cancellation);
        return long.TryParse(line.Split(';')[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) && length >= 0
            ? length
            : throw new AwsException("IncompleteBody", $"A chunk of the body has the length {line}.");
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.UTF8.GetString(read.Buffer.Slice(0, end)).TrimEnd('\r');
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }

            RequireMore(read.IsCompleted || read.Buffer.Length > LongestLine);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static void RequireMore(bool isOver)
    {
        if (isOver)
        {
            throw new AwsException("IncompleteBody", "The request body terminated unexpectedly.");
        }
    }
}
