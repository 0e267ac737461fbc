using System.Buffers;
using System.Globalization;

namespace ServerlessStack.Lambda.Runtime;

/// <summary>Reads HTTP/1.1 responses (RFC 9112): by length, chunked, or up to the connection's end.</summary>
internal sealed class ResponseReader(ResponseBuffer source)
{
    // Lambda's largest payload is 6 MB; more than this is no Runtime API.
    private const int LargestBody = 64 * 1024 * 1024;
    private const int MostHeaders = 256;
    private const int ReadSize = 64 * 1024;

    /// <summary>Reads the next final response; <paramref name="cancellation"/> may end the wait for it.</summary>
    /// <returns>The response, and whether the connection can carry another one.</returns>
    public async ValueTask<(HttpResponse Response, bool CanReuse)> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var (version, status) = ParseStatusLine(await source.ReadLineAsync(cancellation));
            var headers = await ReadHeadersAsync(cancellation);

            // 1xx only announces the real answer.
            if (status is >= 100 and < 200)
            {
                continue;
            }

            var (body, isFramed) = await ReadBodyAsync(status, headers, cancellation);
            var close = headers.GetValueOrDefault("Connection")?.Contains("close", StringComparison.OrdinalIgnoreCase) ?? version == "HTTP/1.0";
            return (new HttpResponse(status, headers, body), isFramed && !close);
        }
    }

    private static (string Version, int Status) ParseStatusLine(string line)
    {
        var parts = line.Split(' ', 3);
        return parts.Length >= 2 && parts[0] is "HTTP/1.1" or "HTTP/1.0" && parts[1].Length == 3
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? (parts[0], status)
            : throw new InvalidDataException("its answer does not start with an HTTP/1.1 status line");
    }

    private async ValueTask<Dictionary<string, string>> ReadHeadersAsync(CancellationToken cancellation)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; count <= MostHeaders; count++)
        {
            var line = await source.ReadLineAsync(cancellation);
            if (line.Length == 0)
            {
                return headers;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw new InvalidDataException("its answer holds a header without a name");
            }

            headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        throw new InvalidDataException($"its answer has more than {MostHeaders} headers");
    }

    private async ValueTask<(ReadOnlyMemory<byte> Body, bool IsFramed)> ReadBodyAsync(
        int status, Dictionary<string, string> headers, CancellationToken cancellation)
    {
        if (status is 204 or 304)
        {
            return (ReadOnlyMemory<byte>.Empty, true);
        }

        if (headers.GetValueOrDefault("Transfer-Encoding") is { } encoding && encoding.Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            return (await ReadChunksAsync(cancellation), true);
        }

        if (headers.GetValueOrDefault("Content-Length") is { } text)
        {
            var body = new byte[ParseLength(text, NumberStyles.None)];
            await source.ReadExactlyAsync(body, cancellation);
            return (body, true);
        }

        return (await ReadToEndAsync(cancellation), false);
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadChunksAsync(CancellationToken cancellation)
    {
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            // A chunk's size may carry extensions behind a semicolon.
            var size = ParseLength((await source.ReadLineAsync(cancellation)).Split(';', 2)[0].Trim(), NumberStyles.AllowHexSpecifier);
            if (size == 0)
            {
                await ReadHeadersAsync(cancellation);
                return body.WrittenMemory;
            }

            ThrowIfTooLarge((long)body.WrittenCount + size);
            await source.ReadExactlyAsync(body.GetMemory(size)[..size], cancellation);
            body.Advance(size);
            if ((await source.ReadLineAsync(cancellation)).Length > 0)
            {
                throw new InvalidDataException("a chunk of its answer is longer than it says");
            }
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> ReadToEndAsync(CancellationToken cancellation)
    {
        var body = new ArrayBufferWriter<byte>();
        while (await source.ReadAsync(body.GetMemory(ReadSize), cancellation) is > 0 and var count)
        {
            body.Advance(count);
            ThrowIfTooLarge(body.WrittenCount);
        }

        return body.WrittenMemory;
    }

    private static int ParseLength(string text, NumberStyles style)
    {
        if (!long.TryParse(text, style, CultureInfo.InvariantCulture, out var length) || length < 0)
        {
            throw new InvalidDataException("its answer gives a length that is no number");
        }

        ThrowIfTooLarge(length);
        return (int)length;
    }

    private static void ThrowIfTooLarge(long length)
    {
        if (length > LargestBody)
        {
            throw new InvalidDataException($"its answer is {length} bytes long, and more than {LargestBody} cannot be an invocation");
        }
    }
}
