using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Json;

/// <summary>Finds how a type is read and written: in the function's own JSON context first, then in the library's.</summary>
internal static class JsonTypes
{
    /// <summary>Finds a type, with the options of the context that knows it.</summary>
    /// <exception cref="InvalidOperationException">No context knows the type.</exception>
    public static JsonTypeInfo<T> Find<T>(IJsonTypeInfoResolver resolver) =>
        FindOwn(typeof(T), resolver) as JsonTypeInfo<T>
        ?? HostJson.Default.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException(
            $"The JSON context given to LambdaHost.RunAsync ({resolver.GetType().Name}) does not know {Display(typeof(T))}, "
            + "so the function could not read or write it. "
            + $"Add [JsonSerializable(typeof({Display(typeof(T))}))] to the context.");

    /// <summary>A type as C# writes it, without namespaces.</summary>
    public static string Display(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Display))}>"
            : type.Name;

    // A context brings its options along. Several contexts, combined, are asked in order with the options of the first.
    private static JsonTypeInfo? FindOwn(Type type, IJsonTypeInfoResolver resolver) => resolver switch
    {
        JsonSerializerContext context => context.GetTypeInfo(type),
        _ => resolver.GetTypeInfo(type, Combined(resolver)),
    };

    private static JsonSerializerOptions Combined(IJsonTypeInfoResolver resolver)
    {
        var first = (resolver as IEnumerable<IJsonTypeInfoResolver>)?.OfType<JsonSerializerContext>().FirstOrDefault();
        return first is null
            ? new JsonSerializerOptions { TypeInfoResolver = resolver }
            : new JsonSerializerOptions(first.Options) { TypeInfoResolver = resolver };
    }
}
