using System.Globalization;

namespace ServerlessStack.Lambda.Runtime;

/// <summary>Where the Runtime API listens: always plain HTTP/1.1, on a loopback or link-local address.</summary>
/// <param name="Host">The address or name.</param>
/// <param name="Port">The port.</param>
/// <param name="PathPrefix">What every path starts with, such as <c>/_rt/abc</c>; empty on Lambda itself.</param>
internal sealed record RuntimeEndpoint(string Host, int Port, string PathPrefix)
{
    /// <summary>The variable in which Lambda gives the endpoint.</summary>
    public const string Variable = "AWS_LAMBDA_RUNTIME_API";

    private const int DefaultPort = 80;
    private const int LargestPort = 65_535;

    /// <summary>What the <c>Host</c> header says.</summary>
    public string Authority => string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>Reads <c>host:port</c>, with or without a path prefix.</summary>
    /// <param name="value">The variable's value.</param>
    /// <exception cref="RuntimeApiException">The value is missing or no endpoint.</exception>
    public static RuntimeEndpoint Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new RuntimeApiException(
                $"{Variable} is not set: this program is an AWS Lambda function and takes its work from the Lambda Runtime API. "
                + "Start it in Lambda, or give it the host:port of a local Runtime API.");
        }

        var trimmed = value.Trim();
        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        var (authority, path) = slash < 0 ? (trimmed, "") : (trimmed[..slash], trimmed[slash..]);

        // By hand: this is read at every start, and loading the class Uri takes as long as half of the connection.
        return TryParse(authority, out var host, out var port) && IsPath(path)
            ? new RuntimeEndpoint(host, port, path.TrimEnd('/'))
            : throw new RuntimeApiException($"{Variable} is '{value}', but must be host:port, with or without a path behind it, such as 127.0.0.1:9001.");
    }

    private static bool TryParse(string authority, out string host, out int port)
    {
        // An IPv6 address holds colons of its own, and stands in brackets for it.
        var isBracketed = authority.StartsWith('[');
        var end = isBracketed ? authority.IndexOf(']', StringComparison.Ordinal) + 1 : authority.IndexOf(':', StringComparison.Ordinal);
        end = end <= 0 && !isBracketed ? authority.Length : end;
        host = isBracketed && end > 1 ? authority[1..(end - 1)] : authority[..end];
        var rest = authority[end..];
        port = DefaultPort;
        return IsHost(host, isBracketed)
            && (rest.Length == 0 || (rest[0] == ':' && int.TryParse(rest.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= LargestPort));
    }

    private static bool IsHost(string host, bool isBracketed)
    {
        foreach (var letter in host)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '_') && !(isBracketed && letter is ':' or '%'))
            {
                return false;
            }
        }

        return host.Length > 0;
    }

    // What a request line takes as it is; an empty segment would be another path to some servers.
    private static bool IsPath(string path)
    {
        foreach (var letter in path)
        {
            if (letter is <= ' ' or > '~' or '?' or '#' or '\\')
            {
                return false;
            }
        }

        return !path.Contains("//", StringComparison.Ordinal);
    }
}
