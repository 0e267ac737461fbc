using System.Globalization;
using System.Text;

namespace ServerlessStack.Lambda.Tests.RuntimeApi;

/// <summary>A request to the Runtime API.</summary>
internal sealed record HttpRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Reads the next request; <see langword="null"/> when the client has gone.</summary>
    public static async Task<HttpRequest?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        if (await ReadLineAsync(stream, cancellation) is not { Length: > 0 } requestLine)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await ReadLineAsync(stream, cancellation) is { Length: > 0 } line)
        {
            var parts = line.Split(':', 2);
            headers[parts[0]] = parts[1].Trim();
        }

        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellation);
        var words = requestLine.Split(' ');
        return new HttpRequest(words[0], words[1], headers, Encoding.UTF8.GetString(body));
    }

    private static async Task<string?> ReadLineAsync(Stream stream, CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellation) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}
