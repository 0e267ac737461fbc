using System.Text.Json;

namespace ServerlessStack.Testing;

/// <summary>A resource that a statement may be about.</summary>
/// <param name="Id">Its logical id.</param>
/// <param name="Type">Its type in CloudFormation.</param>
internal sealed record PolicySubject(string Id, string Type)
{
    // Actions have the service's name in front, which differs for this one (service authorization reference).
    private string Service => Type.Split("::")[1] is var service && service == "StepFunctions" ? "states" : service.ToLowerInvariant();

    /// <summary>Whether a statement's action is allowed or denied on the resource: by a reference to it, or by a wildcard over resources of its service.</summary>
    /// <param name="action">One of the statement's actions.</param>
    /// <param name="statement">The statement.</param>
    /// <returns>Whether it is.</returns>
    public bool IsSubjectOf(string action, TemplateStatement statement) =>
        statement.Json.TryGetProperty("Resource", out var resource) && (IsNamedIn(resource) || (IsOfService(action) && HasWildcard(resource)));

    private bool IsOfService(string action) => action == "*" || action.StartsWith($"{Service}:", StringComparison.OrdinalIgnoreCase);

    private bool IsNamedIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.ValueEquals(Id) || (value.GetString() is { } text && (text.Contains($"${{{Id}.", StringComparison.Ordinal) || text.Contains($"${{{Id}}}", StringComparison.Ordinal))),
        JsonValueKind.Array => value.EnumerateArray().Any(IsNamedIn),
        JsonValueKind.Object => value.EnumerateObject().Any(member => IsNamedIn(member.Value)),
        _ => false,
    };

    // A text as a whole; what a function of CloudFormation puts together begins with a reference to something else.
    private bool HasWildcard(JsonElement resource) => resource.ValueKind switch
    {
        JsonValueKind.String => resource.GetString() is { } text && (text == "*" || (text.Contains('*', StringComparison.Ordinal) && text.Contains($":{Service}:", StringComparison.Ordinal))),
        JsonValueKind.Array => resource.EnumerateArray().Any(HasWildcard),
        _ => false,
    };
}
