using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Rendering;

/// <summary>Writes a value of a template the way a person reads it: constructs by their paths, intrinsic functions as what they result in.</summary>
/// <param name="nameOf">The name of what a logical id stands for.</param>
internal sealed class ValueText(Func<string, string> nameOf)
{
    private const int MaximumLength = 160;

    /// <summary>The text, shortened where it is long; null for no value.</summary>
    public string? Of(JsonNode? value)
    {
        if (value is null)
        {
            return null;
        }

        var text = Write(value);
        return text.Length <= MaximumLength ? text : $"{text[..(MaximumLength - 1)]}…";
    }

    private string Write(JsonNode? value) => value switch
    {
        _ when value.AsIntrinsic() is { } function => new IntrinsicText(nameOf, Write).Of(function.Key, function.Value),
        JsonObject json => $"{{ {string.Join(", ", json.Select(member => $"{member.Key}: {Write(member.Value)}"))} }}",
        JsonArray array => $"[{string.Join(", ", array.Select(Write))}]",
        _ => value.AsText() ?? "nothing",
    };
}
