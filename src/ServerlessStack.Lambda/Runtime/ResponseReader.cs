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

    /// <summary>Waits for the next final response and reads it to its end.</summary>
    /// <returns>The response, and whether the connection can carry another one.</returns>
    public (HttpResponse Response, bool CanReuse) Read()
    {
        while (true)
        {
            var (version, status) = ParseStatusLine(source.ReadLine());
            var headers = ReadHeaders();

            // 1xx only announces the real answer.
            if (status is >= 100 and < 200)
            {
                continue;
            }

            var (body, isFramed) = ReadBody(status, headers);
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

    private Dictionary<string, string> ReadHeaders()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; count <= MostHeaders; count++)
        {
            var line = source.ReadLine();
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

    private (ReadOnlyMemory<byte> Body, bool IsFramed) ReadBody(int status, Dictionary<string, string> headers)
    {
        if (status is 204 or 304)
        {
            return (ReadOnlyMemory<byte>.Empty, true);
        }

        if (headers.GetValueOrDefault("Transfer-Encoding") is { } encoding && encoding.Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            return (ReadChunks(), true);
        }

        if (headers.GetValueOrDefault("Content-Length") is { } text)
        {
            var body = new byte[ParseLength(text, NumberStyles.None)];
            source.ReadExactly(body);
            return (body, true);
        }

        return (ReadToEnd(), false);
    }

    private ReadOnlyMemory<byte> ReadChunks()
    {
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            // A chunk's size may carry extensions behind a semicolon.
            var size = ParseLength((source.ReadLine()).Split(';', 2)[0].Trim(), NumberStyles.AllowHexSpecifier);
            if (size == 0)
            {
                ReadHeaders();
                return body.WrittenMemory;
            }

            ThrowIfTooLarge((long)body.WrittenCount + size);
            source.ReadExactly(body.GetSpan(size)[..size]);
            body.Advance(size);
            if ((source.ReadLine()).Length > 0)
            {
                throw new InvalidDataException("a chunk of its answer is longer than it says");
            }
        }
    }

    private ReadOnlyMemory<byte> ReadToEnd()
    {
        var body = new ArrayBufferWriter<byte>();
        while (source.Read(body.GetSpan(ReadSize)) is > 0 and var count)
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
