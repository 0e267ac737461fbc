using System.Text.Json.Nodes;

namespace ServerlessStack.Local.CloudFormation.Templates;

/// <summary>A resource of a template.</summary>
/// <param name="LogicalId">Its name in the template.</param>
/// <param name="Type">Its type.</param>
/// <param name="Properties">Its properties, with their intrinsics.</param>
/// <param name="DependsOn">What must be there first although nothing refers to it.</param>
/// <param name="Condition">The condition under which it is made; null where it always is.</param>
/// <param name="DeletionPolicy">What becomes of it when it leaves the template or the stack goes; <c>Delete</c> when omitted.</param>
/// <param name="UpdateReplacePolicy">What becomes of it when it is replaced; <c>Delete</c> when omitted.</param>
/// <param name="Source">The resource as the template writes it.</param>
internal sealed record TemplateResource(
    string LogicalId,
    string Type,
    JsonObject Properties,
    IReadOnlyList<string> DependsOn,
    string? Condition,
    string DeletionPolicy,
    string UpdateReplacePolicy,
    JsonObject Source)
{
    private const string Delete = "Delete";

    /// <summary>Reads a resource.</summary>
    public static TemplateResource Of(string logicalId, JsonObject source) => new(
        logicalId,
        source["Type"]?.ToString() ?? "",
        source["Properties"] as JsonObject ?? [],
        DependenciesOf(source["DependsOn"]),
        source["Condition"]?.ToString(),
        source["DeletionPolicy"]?.ToString() ?? Delete,
        source["UpdateReplacePolicy"]?.ToString() ?? Delete,
        source);

    private static List<string> DependenciesOf(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => [.. list.Select(item => item!.ToString())],
        _ => [node.ToString()],
    };
}
