using System.Text.Json;

namespace ServerlessStack.Constructs.Graph;

/// <summary>Reads references as a template writes them (CloudFormation guide, "Intrinsic function reference").</summary>
internal static class TemplateReference
{
    /// <summary>The resource that a value refers to.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its logical id in the same stack; <see langword="null"/> for any other value.</returns>
    public static string? LogicalIdIn(JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.Object } when value.TryGetProperty("Fn::GetAtt", out var attribute) && attribute.ValueKind == JsonValueKind.Array => attribute[0].GetString(),
        { ValueKind: JsonValueKind.Object } when value.TryGetProperty("Ref", out var id) => id.GetString(),
        _ => null,
    };
}
