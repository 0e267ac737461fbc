using System.Text.Json;

namespace ServerlessStack.Testing;

/// <summary>A statement of any policy of a template: of a role, a resource, or who may assume a role.</summary>
/// <param name="Owner">The logical id of the resource that holds it.</param>
/// <param name="Json">The statement.</param>
public sealed record TemplateStatement(string Owner, JsonElement Json)
{
    private const string Everybody = "*";

    /// <summary>Every statement of a template. A permission of a Lambda function counts as one.</summary>
    /// <param name="template">The template.</param>
    /// <returns>The statements, in the order of the template.</returns>
    public static IEnumerable<TemplateStatement> In(JsonElement template) => template.GetProperty(nameof(Resources)).EnumerateObject().SelectMany(
        resource => Below(resource.Value).Select(statement => new TemplateStatement(resource.Name, statement)));

    /// <summary>Whether it allows something, and does not deny it.</summary>
    public bool Allows => Json.GetProperty("Effect").GetString() == "Allow";

    /// <summary>The actions that it names.</summary>
    public IReadOnlyList<string> Actions => Texts("Action");

    /// <summary>Every text in what the statement names as resources; a reference has none that holds a wildcard.</summary>
    public IReadOnlyList<string> Resources => Texts("Resource");

    /// <summary>Whether its principal is <c>*</c>.</summary>
    public bool IsForEverybody => Json.TryGetProperty("Principal", out var principal) && TextsIn(principal).Contains(Everybody);

    /// <summary>The services that are its principals.</summary>
    public IReadOnlyList<string> Services => Json.TryGetProperty("Principal", out var principal) && principal.ValueKind == JsonValueKind.Object && principal.TryGetProperty("Service", out var services)
        ? TextsIn(services)
        : [];

    /// <summary>The keys of the statement's conditions.</summary>
    public IReadOnlyList<string> ConditionKeys => Json.TryGetProperty("Condition", out var condition)
        ? [.. condition.EnumerateObject().SelectMany(test => test.Value.EnumerateObject()).Select(key => key.Name)]
        : [];

    /// <summary>Whether it has an element, such as <c>NotAction</c>.</summary>
    /// <param name="element">The element's name.</param>
    /// <returns>Whether it is there.</returns>
    public bool Has(string element) => Json.TryGetProperty(element, out _);

    private List<string> Texts(string element) => Json.TryGetProperty(element, out var value) ? TextsIn(value) : [];

    private static List<string> TextsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(TextsIn)],
        JsonValueKind.Object => [.. value.EnumerateObject().SelectMany(member => TextsIn(member.Value))],
        _ => [],
    };

    private static IEnumerable<JsonElement> Below(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("Effect", out _) => [value],
        JsonValueKind.Object when value.TryGetProperty("Type", out var type) && type.ValueEquals("AWS::Lambda::Permission") => [Permission(value.GetProperty("Properties"))],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Below(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Below),
        _ => [],
    };

    // The same in the words of a policy (Lambda API reference, "AddPermission").
    private static JsonElement Permission(JsonElement permission) => JsonSerializer.SerializeToElement(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["Effect"] = "Allow",
        ["Action"] = permission.GetProperty("Action"),
        ["Principal"] = permission.GetProperty("Principal") is { ValueKind: JsonValueKind.String } principal && principal.GetString() != Everybody
            ? new Dictionary<string, object>(StringComparer.Ordinal) { ["Service"] = principal }
            : permission.GetProperty("Principal"),
        ["Condition"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["ArnLike"] = new[] { "SourceArn", "SourceAccount" }.Where(key => permission.TryGetProperty(key, out _)).ToDictionary(key => $"aws:{key}", key => permission.GetProperty(key), StringComparer.Ordinal),
        },
    });
}
