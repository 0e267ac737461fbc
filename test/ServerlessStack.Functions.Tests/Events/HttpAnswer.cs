using System.Text.Json.Nodes;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>A function's answer to an API Gateway HTTP API, payload format 2.0.</summary>
internal sealed record HttpAnswer(int Status, string? ContentType, string? Location, JsonNode Body)
{
    internal static HttpAnswer Parse(string response)
    {
        var json = JsonNode.Parse(response)!;
        Assert.False((bool?)json["isBase64Encoded"] ?? false);
        return new(
            (int)json["statusCode"]!,
            (string?)json["headers"]?["content-type"],
            (string?)json["headers"]?["location"],
            JsonNode.Parse((string)json["body"]!)!);
    }

    /// <summary>Checks that this is a problem (RFC 9457) and gives its text.</summary>
    internal string Problem(int status)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal("about:blank", (string?)Body["type"]);
        Assert.Equal(status, (int?)Body["status"]);
        Assert.NotEmpty((string)Body["title"]!);
        return Body.ToJsonString();
    }
}
