using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Constructs.Filters;

/// <summary>The JSON of an event as its serializer context writes it.</summary>
/// <param name="contract">The event's serializer metadata.</param>
internal sealed class ContractShape(JsonTypeInfo contract) : IEventShape
{
    /// <inheritdoc/>
    public FilterPath? Find(IReadOnlyList<MemberInfo> members)
    {
        var names = new List<string>();
        var owner = contract;
        var isOptional = false;
        JsonPropertyInfo? property = null;
        foreach (var member in members)
        {
            if (property is not null && !contract.Options.TryGetTypeInfo(property.PropertyType, out owner))
            {
                return null;
            }

            property = owner!.Property(member.Name);
            if (property is null)
            {
                return null;
            }

            names.Add(property.Name);
            isOptional |= MayBeNull(property);
        }

        return PathTo(property!, names, isOptional);
    }

    // A default that is left out looks like a missing owner: then the JSON does not tell what the value is.
    private static FilterPath? PathTo(JsonPropertyInfo property, List<string> names, bool isOptional)
    {
        var ignored = property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true).OfType<JsonIgnoreAttribute>().FirstOrDefault()?.Condition
            ?? property.Options.DefaultIgnoreCondition;
        var leavesDefaultOut = ignored == JsonIgnoreCondition.WhenWritingDefault && property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null;
        return leavesDefaultOut && isOptional
            ? null
            : new FilterPath(
                names,
                JsonValueWriter.Of(property),
                isOptional || leavesDefaultOut,
                IsNullWritten: MayBeNull(property) && ignored is not (JsonIgnoreCondition.WhenWritingNull or JsonIgnoreCondition.WhenWritingDefault),
                Missing: leavesDefaultOut ? Activator.CreateInstance(property.PropertyType) : null);
    }

    private static bool MayBeNull(JsonPropertyInfo property) =>
        property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.IsGetNullable;
}
