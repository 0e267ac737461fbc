using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using ServerlessStack.Local.Endpoint;

namespace ServerlessStack.Local.Tests.Control.Fakes;

/// <summary>Objects in memory, by the path they were put to.</summary>
internal sealed class FakeObjects : IAwsService
{
    public ConcurrentDictionary<string, byte[]> Stored { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> SigningNames { get; } = ["s3"];

    public async Task AnswerAsync(HttpContext context, SigningScope scope)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Stored[context.Request.Path] = body.ToArray();
    }
}
