using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Hosting;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>What a function wrote, line by line.</summary>
internal static class LogLines
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Function = new(StringComparer.Ordinal)
    {
        ["AWS_LAMBDA_FUNCTION_NAME"] = "send-parcel",
        ["AWS_LAMBDA_FUNCTION_VERSION"] = "7",
    };

    /// <summary>The environment of a function, with what the test adds.</summary>
    public static Dictionary<string, string> Variables(params IEnumerable<(string Name, string Value)> more)
    {
        var variables = new Dictionary<string, string>(Function, StringComparer.Ordinal);
        foreach (var (name, value) in more)
        {
            variables[name] = value;
        }

        return variables;
    }

    /// <summary>Each line as an object; a line that is none fails the test.</summary>
    public static IReadOnlyList<JsonObject> Parse(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>Properties as they were written.</summary>
    public static string TextOf(IEnumerable<KeyValuePair<string, JsonNode?>> properties) =>
        new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone()))).ToJsonString(Relaxed);

    /// <summary>What is written through a process's telemetry.</summary>
    public static string Write(Action<Telemetry> write, params IEnumerable<(string Name, string Value)> variables)
    {
        using var output = new MemoryStream();
        write(Telemetry.Open(Variables(variables).GetValueOrDefault, output, new ManualTime()));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
