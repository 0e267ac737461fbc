using System.Text.Json;
using Amazon.CDK.Assertions;

namespace ServerlessStack.Tests;

/// <summary>Reads what the IAM policies of a template allow.</summary>
internal static class PolicyStatements
{
    /// <summary>Every statement of every role's policies.</summary>
    public static IReadOnlyList<(string[] Actions, string Resource)> Of(Template template)
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(template.ToJSON()));
        return
        [
            .. json.RootElement.GetProperty("Resources").EnumerateObject()
                .SelectMany(resource => Documents(resource.Value))
                .SelectMany(document => document.GetProperty("Statement").EnumerateArray())
                .Select(statement => (Actions(statement.GetProperty("Action")), statement.GetProperty("Resource").GetRawText())),
        ];
    }

    private static JsonElement[] Documents(JsonElement resource) => resource.GetProperty("Type").GetString() switch
    {
        "AWS::IAM::Policy" => [resource.GetProperty("Properties").GetProperty("PolicyDocument")],
        "AWS::IAM::Role" when resource.GetProperty("Properties").TryGetProperty("Policies", out var policies) =>
            policies.EnumerateArray().Select(policy => policy.GetProperty("PolicyDocument")).ToArray(),
        _ => [],
    };

    private static string[] Actions(JsonElement action) =>
        action.ValueKind == JsonValueKind.Array ? [.. action.EnumerateArray().Select(each => each.GetString()!)] : [action.GetString()!];
}
