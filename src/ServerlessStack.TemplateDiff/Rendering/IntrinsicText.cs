using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Rendering;

/// <summary>Writes intrinsic functions: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html</summary>
/// <param name="nameOf">The name of what a logical id stands for.</param>
/// <param name="write">Writes a value inside a function.</param>
internal sealed partial class IntrinsicText(Func<string, string> nameOf, Func<JsonNode?, string> write)
{
    /// <summary>The text of a function with its argument.</summary>
    public string Of(string function, JsonNode? argument) => (function, argument) switch
    {
        ("Ref", _) => $"${{{nameOf(argument.AsText() ?? "?")}}}",
        ("Condition", _) => write(argument),
        ("Fn::GetAtt", JsonArray { Count: > 1 } target) => $"${{{nameOf(write(target[0]))}.{write(target[1])}}}",
        ("Fn::GetAtt", JsonValue) when argument.AsText()!.Split('.', 2) is [var id, var attribute] => $"${{{nameOf(id)}.{attribute}}}",
        ("Fn::Join", JsonArray { Count: 2 } join) when join[1] is JsonArray parts => string.Join(join[0].AsText(), parts.Select(write)),
        ("Fn::Sub", JsonArray { Count: 2 } sub) when sub[1] is JsonObject values => Sub(sub[0].AsText() ?? string.Empty, values),
        ("Fn::Sub", JsonValue) => Sub(argument.AsText()!, []),
        ("Fn::If", JsonArray { Count: 3 } branches) => $"if {write(branches[0])} then {write(branches[1])} else {write(branches[2])}",
        ("Fn::Equals", JsonArray { Count: 2 } sides) => $"{write(sides[0])} = {write(sides[1])}",
        ("Fn::And", JsonArray terms) => $"({string.Join(" and ", terms.Select(write))})",
        ("Fn::Or", JsonArray terms) => $"({string.Join(" or ", terms.Select(write))})",
        ("Fn::Not", JsonArray { Count: 1 } term) => $"not ({write(term[0])})",
        ("Fn::Select", JsonArray { Count: 2 } choice) => $"{write(choice[1])}[{write(choice[0])}]",
        ("Fn::Split", JsonArray { Count: 2 } split) => $"{write(split[1])} split at \"{write(split[0])}\"",
        ("Fn::FindInMap", JsonArray { Count: > 2 } keys) => $"{write(keys[0])}[{string.Join("][", keys.Skip(1).Select(write))}]",
        ("Fn::ImportValue", _) => $"${{import {write(argument)}}}",
        ("Fn::GetStackOutput", JsonObject output) => $"${{{write(output["StackName"])}/{write(output["OutputName"])}}}",
        ("Fn::Base64", _) => write(argument),
        _ => $"{function[(function.IndexOf(':', StringComparison.Ordinal) + 2)..]}({write(argument)})",
    };

    private string Sub(string text, JsonObject values) => Placeholder().Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        var attribute = match.Groups["attribute"].Value;
        return match.Groups["literal"].Success ? $"${{{name}{attribute}}}"
            : values[name + attribute] is { } value ? write(value)
            : $"${{{nameOf(name)}{attribute}}}";
    });

    // ${!Text} is how Fn::Sub writes a literal ${Text}.
    [GeneratedRegex(@"\$\{(?<literal>!)?(?<name>[^.}]+)(?<attribute>\.[^}]+)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
