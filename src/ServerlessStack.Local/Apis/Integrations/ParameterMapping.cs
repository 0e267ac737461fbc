using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServerlessStack.Local.Apis.Calls;

namespace ServerlessStack.Local.Apis.Integrations;

/// <summary>
/// Mapping expressions of direct integrations: <c>$request.body</c>, <c>$request.body.order.id</c>, <c>$request.header.name</c>, <c>$request.querystring.name</c>, <c>$request.path</c>,
/// <c>$request.path.name</c>, <c>$context.name</c>, <c>$stageVariables.name</c>, any of them within text as <c>${…}</c>, or text alone.
/// <see href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html"/>.
/// </summary>
internal static partial class ParameterMapping
{
    /// <summary>The value of an expression; null where the request does not have it.</summary>
    public static string? Resolve(string expression, ApiCall call)
    {
        if (expression.StartsWith('$') && !expression.StartsWith("${", StringComparison.Ordinal))
        {
            return ValueOf(expression[1..], call);
        }

        return Placeholder().Replace(expression, match => ValueOf(match.Groups["name"].Value, call) ?? string.Empty);
    }

    private static string? ValueOf(string name, ApiCall call) => name.Split('.', 3) switch
    {
        ["request", "body"] => Encoding.UTF8.GetString(call.Body.Span),
        ["request", "body", var path] => BodyValue(call, path),
        ["request", "header", var header] => Present(string.Join(',', call.Http.Headers[header].ToArray())),
        ["request", "querystring", var parameter] => Present(string.Join(',', call.Http.Query[parameter].ToArray())),
        ["request", "path"] => call.Path,
        ["request", "path", var variable] => call.Match!.PathParameters.GetValueOrDefault(variable),
        ["context", ..] => CallVariables.Of(call, name["context.".Length..]),
        ["stageVariables", ..] => call.Stage.Variables.GetValueOrDefault(name["stageVariables.".Length..]),
        _ => null,
    };

    private static string? BodyValue(ApiCall call, string path)
    {
        try
        {
            var node = JsonNode.Parse(call.Body.Span);
            foreach (Match step in Step().Matches(path))
            {
                node = step.Groups["index"] is { Success: true } index
                    ? node is JsonArray list && int.Parse(index.ValueSpan, CultureInfo.InvariantCulture) is var position && position < list.Count ? list[position] : null
                    : (node as JsonObject)?[step.Groups["name"].Value];
            }

            return node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : node?.ToJsonString();
        }
        catch (JsonException)
        {
            // A body that is no JSON has no such value.
            return null;
        }
    }

    private static string? Present(string text) => text.Length > 0 ? text : null;

    [GeneratedRegex(@"\$\{(?<name>[^}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\[(?<index>[0-9]+)\]|(?<name>[^.\[\]]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
