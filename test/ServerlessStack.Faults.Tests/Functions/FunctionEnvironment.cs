using ServerlessStack.FaultFunctions;
using ServerlessStack.Faults.Tests.Faults;

namespace ServerlessStack.Faults.Tests.Functions;

/// <summary>What a function's process finds in its environment.</summary>
internal static class FunctionEnvironment
{
    /// <summary>The environment of a function.</summary>
    /// <param name="faults">Where it asks what happens next.</param>
    /// <param name="table">Its tables; <see langword="null"/> when it has none.</param>
    internal static IReadOnlyDictionary<string, string> Of(FaultServer faults, ParcelTable? table)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { [FaultPoints.Variable] = faults.Address };
        // PATH finds the .NET host; Windows opens no socket without SystemRoot.
        foreach (var name in new[] { "PATH", "SystemRoot" })
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                variables[name] = value;
            }
        }

        foreach (var (name, value) in table?.Variables ?? [])
        {
            variables[name] = value;
        }

        return variables;
    }
}
