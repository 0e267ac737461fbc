using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Guards;

/// <summary>A value that protects something, and what is lost when it gets weaker.</summary>
/// <param name="Type">The resource type; <see cref="Any"/> for every one.</param>
/// <param name="Path">Where the value is, for example <c>Properties.SSESpecification.SSEEnabled</c>; after <c>*.</c>, anywhere in the resource.</param>
/// <param name="IsWeaker">Whether the value after protects less than the one before; null is no value.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity">How bad the loss is.</param>
/// <param name="Message">What follows from it, as a sentence.</param>
internal sealed record Guard(string Type, string Path, Func<JsonNode?, JsonNode?, bool> IsWeaker, string Rule, Severity Severity, string Message)
{
    /// <summary>Stands for every resource type.</summary>
    public const string Any = "*";

    private const string Anywhere = "*.";

    /// <summary>Whether a new resource with this value is worth a finding too; null is no value. By default when the value is weaker than none.</summary>
    public Func<JsonNode?, bool>? IsWeakWhenNew { get; init; }

    /// <summary>Whether a changed value protects less than before; one that depends on a condition is judged by its weaker branch.</summary>
    public bool IsWeakened(JsonNode? before, JsonNode? after) => Branches.Any(before, after, IsWeaker);

    /// <summary>Whether a new resource with a value is worth a finding.</summary>
    public bool IsWeak(JsonNode? value) => Branches.Any(value, IsWeakWhenNew ?? (weak => IsWeaker(null, weak)));

    /// <summary>Whether the value may be anywhere in the resource.</summary>
    public bool IsAnywhere => Path.StartsWith(Anywhere, StringComparison.Ordinal);

    /// <summary>The names of the value from where it is looked for.</summary>
    public string Name => IsAnywhere ? Path[Anywhere.Length..] : Path;
}
