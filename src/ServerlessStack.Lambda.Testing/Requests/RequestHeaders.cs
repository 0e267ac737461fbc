using System.Collections.Immutable;

namespace ServerlessStack.Lambda.Testing;

/// <summary>A request's headers as API Gateway passes them on: names in lower case, one value each.</summary>
/// <param name="Values">The values by name.</param>
internal sealed record RequestHeaders(ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>What every request has.</summary>
    /// <param name="hasBody">Whether it has a body, which is JSON unless the test says otherwise.</param>
    public static RequestHeaders For(bool hasBody)
    {
        var headers = new RequestHeaders(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
            .With("accept", "*/*")
            .With("host", $"api-id.execute-api.{EnvelopeDefaults.Region}.amazonaws.com")
            .With("user-agent", "test")
            .With("x-forwarded-for", EnvelopeDefaults.SourceIp)
            .With("x-forwarded-port", "443")
            .With("x-forwarded-proto", "https");
        return hasBody ? headers.With("content-type", "application/json") : headers;
    }

    /// <summary>Sets a header, in place of the one that has its name.</summary>
    public RequestHeaders With(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var key = name.ToLowerInvariant();
        return new(Values.SetItem(key, value));
    }
}
