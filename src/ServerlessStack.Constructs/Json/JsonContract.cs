using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Constructs;

/// <summary>
/// How a type looks as JSON, read from the source-generated serializer context that its assembly ships: the same one that writes it at run time,
/// so templates and functions can never disagree on a name.
/// </summary>
internal static class JsonContract
{
    // Every connection asks, and an assembly never changes.
    private static readonly ConditionalWeakTable<Assembly, JsonSerializerContext[]> Contexts = [];

    /// <summary>The type's JSON shape.</summary>
    /// <param name="type">An event, message or item type.</param>
    /// <returns>Its serializer metadata; <see langword="null"/> when no context in its assembly knows it.</returns>
    public static JsonTypeInfo? Find(Type type) =>
        Contexts.GetValue(type.Assembly, ContextsOf)
            .Select(context => context.GetTypeInfo(type))
            .FirstOrDefault(found => found is not null);

    /// <summary>What to do when <see cref="Find"/> finds nothing.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The problem, in words.</returns>
    public static string Missing(Type type) =>
        $"{type.Name} is in no source-generated JsonSerializerContext of {type.Assembly.GetName().Name}: its JSON names are unknown. Add [JsonSerializable(typeof({type.Name}))] to a context in that assembly.";

    /// <summary>The JSON property that a C# property is written as.</summary>
    /// <param name="contract">The declaring type's shape.</param>
    /// <param name="member">The C# property's name.</param>
    /// <returns>The JSON property; <see langword="null"/> when the property is not serialized.</returns>
    public static JsonPropertyInfo? Property(this JsonTypeInfo contract, string member) =>
        contract.Properties.FirstOrDefault(property => property.Get is not null && (property.AttributeProvider as MemberInfo)?.Name == member);

    private static JsonSerializerContext[] ContextsOf(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(candidate => candidate.IsSubclassOf(typeof(JsonSerializerContext)))
            .Select(context => context.GetProperty("Default", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(obj: null))
            .OfType<JsonSerializerContext>(),
    ];
}
