using System.Text.Json.Nodes;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>Checks that an answer to API Gateway is a problem of RFC 9457.</summary>
internal static class ProblemAssert
{
    public static void Is(JsonNode answer, int status, string title, string? detail)
    {
        Assert.Equal(status, (int?)answer["statusCode"]);
        Assert.Equal("application/problem+json", (string?)answer["headers"]!["content-type"]);
        var problem = JsonNode.Parse((string)answer["body"]!)!;
        Assert.Equal("about:blank", (string?)problem["type"]);
        Assert.Equal(status, (int?)problem["status"]);
        Assert.Equal(title, (string?)problem["title"]);
        Assert.Equal(detail, (string?)problem["detail"]);
    }
}
