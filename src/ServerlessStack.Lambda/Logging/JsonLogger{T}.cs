using Microsoft.Extensions.Logging;

namespace ServerlessStack.Lambda.Logging;

/// <summary>A logger whose name is that of a type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="log">The function's log.</param>
internal sealed class JsonLogger<T>(FunctionLog log) : JsonLogger(log, NameOf(typeof(T))), ILogger<T>
{
    // As the logging abstractions name loggers: the full name, without what type arguments add to it.
    private static string NameOf(Type type)
    {
        var name = type.FullName ?? type.Name;
        var arguments = name.IndexOf('`', StringComparison.Ordinal);
        return (arguments < 0 ? name : name[..arguments]).Replace('+', '.');
    }
}
