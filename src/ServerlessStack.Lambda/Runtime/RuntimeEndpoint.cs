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

        // The scheme only makes it a URI to parse; the Runtime API has no other.
        var trimmed = value.Trim();
        var isEndpoint = Uri.TryCreate("http://" + trimmed, UriKind.Absolute, out var uri)
            && uri is { UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0, Host.Length: > 0 };
        if (!isEndpoint || uri is null || trimmed.Contains("//", StringComparison.Ordinal) || trimmed.Any(char.IsWhiteSpace))
        {
            throw new RuntimeApiException($"{Variable} is '{value}', but must be host:port, with or without a path behind it, such as 127.0.0.1:9001.");
        }

        return new RuntimeEndpoint(uri.DnsSafeHost, uri.IsDefaultPort ? DefaultPort : uri.Port, uri.AbsolutePath.TrimEnd('/'));
    }
}
