namespace ServerlessStack.Lambda.Runtime;

/// <summary>An HTTP/1.1 response, read to its end.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers by name, compared without case; the last of a name wins.</param>
/// <param name="Body">The body, its framing removed.</param>
internal sealed record HttpResponse(int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the server did what it was asked.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>A header's value; <see langword="null"/> when there is none.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
