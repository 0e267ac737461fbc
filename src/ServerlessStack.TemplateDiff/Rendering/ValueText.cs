using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Rendering;

/// <summary>Writes a value of a template the way a person reads it: constructs by their paths, intrinsic functions as what they result in.</summary>
/// <param name="nameOf">The name of what a logical id stands for.</param>
internal sealed class ValueText(Func<string, string> nameOf)
{
    private const int MaximumLength = 160;

    // How much of what is equal stands before a difference that is far inside two texts.
    private const int Lead = 40;

    /// <summary>The text, shortened where it is long; null for no value.</summary>
    public string? Of(JsonNode? value) => value is null ? null : Shorten(Write(value));

    /// <summary>The text of a value and of what became of it, shortened so that what differs is left; null for no value.</summary>
    public static (string? Before, string? After) OfBoth(ValueText old, JsonNode? before, ValueText young, JsonNode? after)
    {
        if (before is null || after is null)
        {
            return (old.Of(before), young.Of(after));
        }

        var (left, right) = (old.Write(before), young.Write(after));
        var same = left.AsSpan().CommonPrefixLength(right);
        return Shorten(left) != Shorten(right) || left == right
            ? (Shorten(left), Shorten(right))
            : ($"…{Shorten(left[(same - Lead)..])}", $"…{Shorten(right[(same - Lead)..])}");
    }

    private static string Shorten(string text) => text.Length <= MaximumLength ? text : $"{text[..(MaximumLength - 1)]}…";

    private string Write(JsonNode? value) => value switch
    {
        _ when value.AsIntrinsic() is { } function => new IntrinsicText(nameOf, Write).Of(function.Key, function.Value),
        JsonObject json => $"{{ {string.Join(", ", json.Select(member => $"{member.Key}: {Write(member.Value)}"))} }}",
        JsonArray array => $"[{string.Join(", ", array.Select(Write))}]",
        _ => value.AsText() ?? "nothing",
    };
}
