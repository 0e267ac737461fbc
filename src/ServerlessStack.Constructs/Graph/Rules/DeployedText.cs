using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServerlessStack.Constructs.Graph;

/// <summary>How long a part of a template will be once it is deployed. What only the deployment knows is taken shorter than it mostly is, so that what is found too long would be refused.</summary>
internal static class DeployedText
{
    // arn:aws:sqs:us-east-1:123456789012: and a name of fifteen characters.
    private const int ShortArn = 50;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The characters of a value as JSON without white space.</summary>
    /// <param name="value">The value, as the template writes it.</param>
    public static int LengthOf(JsonElement value) => Deployed(value)!.ToJsonString(Compact).Length;

    private static JsonNode? Deployed(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when Intrinsic(value) is { } text => JsonValue.Create(text),
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Deployed(member.Value)))),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Deployed)]),
        _ => JsonNode.Parse(value.GetRawText()),
    };

    private static string? Intrinsic(JsonElement value)
    {
        using var members = value.EnumerateObject();
        if (!members.MoveNext())
        {
            return null;
        }

        var (name, argument) = (members.Current.Name, members.Current.Value);
        return name switch
        {
            "Ref" => Referred(argument.GetString()),
            "Fn::Join" => string.Join(argument[0].GetString(), Parts(argument[1])),
            _ when name.StartsWith("Fn::", StringComparison.Ordinal) => new string('x', ShortArn),
            _ => null,
        };
    }

    private static IEnumerable<string> Parts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.String ? part.GetString()! : Intrinsic(part) ?? "") : [];

    private static string Referred(string? id) => id switch
    {
        "AWS::Partition" => "aws",
        "AWS::Region" => "us-east-1",
        "AWS::AccountId" => "123456789012",
        "AWS::URLSuffix" => "amazonaws.com",
        _ => new string('x', ShortArn),
    };
}
