using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Functions.Resources;

/// <summary>What Lambda refuses in a function's properties, and what only this target does.</summary>
internal static class FunctionProblems
{
    private const string Runtime = "dotnet10";
    private const int SmallestMemory = 128;
    private const int LargestMemory = 10_240;

    /// <summary>Checks a function's properties.</summary>
    /// <exception cref="ResourceException">There are problems: all of them.</exception>
    public static void Check(JsonObject properties)
    {
        string[] problems = [.. Find(properties)];
        if (problems.Length > 0)
        {
            throw new ResourceException(string.Join(' ', problems));
        }
    }

    private static IEnumerable<string> Find(JsonObject properties)
    {
        if (properties.Text("Runtime") is var runtime and not Runtime)
        {
            yield return $"Runtime ({runtime ?? "absent"}) must be {Runtime}: the local target runs no other one.";
        }

        if (properties.Text("Handler") is not { } handler)
        {
            yield return "Handler is missing.";
        }
        else if (handler.Contains(':', StringComparison.Ordinal))
        {
            yield return $"Handler ({handler}) must name an executable assembly, without a colon: the local target does not load class libraries.";
        }

        if (properties.Seconds("Timeout") is { } timeout && (timeout < TimeSpan.FromSeconds(1) || timeout > FunctionLimits.Timeout))
        {
            yield return $"Timeout ({timeout.TotalSeconds} s) must be between 1 s and {FunctionLimits.Timeout.TotalSeconds} s.";
        }

        if (properties.Number("MemorySize") is { } memory and (< SmallestMemory or > LargestMemory))
        {
            yield return $"MemorySize ({memory} MB) must be between {SmallestMemory} MB and {LargestMemory} MB.";
        }

        if (properties.Number("ReservedConcurrentExecutions") is { } reserved and < 0)
        {
            yield return $"ReservedConcurrentExecutions ({reserved}) must not be negative.";
        }

        var environment = (properties.At("Environment.Variables") as JsonObject ?? []).Sum(pair => Encoding.UTF8.GetByteCount(pair.Key) + Encoding.UTF8.GetByteCount(pair.Value?.ToString() ?? ""));
        if (environment > FunctionLimits.Environment)
        {
            yield return $"Environment has {environment} bytes, but Lambda takes at most {FunctionLimits.Environment}.";
        }
    }
}
