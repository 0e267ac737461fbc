using System.Globalization;
using ServerlessStack.Cli.Assembly;
using ServerlessStack.Cli.Terminal;

namespace ServerlessStack.Cli.Summary;

/// <summary>The tables of the summary.</summary>
internal static class SummaryTables
{
    /// <summary>One row a stack.</summary>
    public static TextTable Stacks(CloudAssembly assembly)
    {
        var table = new TextTable(new("stack"), new("resources", IsNumber: true), new("description"));
        foreach (var stack in assembly.Stacks)
        {
            table.AddRow(stack.Name, Text(stack.ResourceTypes.Count), stack.Description ?? string.Empty);
        }

        return table;
    }

    /// <summary>One row a type of resource over all stacks, the most frequent first, and the total when it says more.</summary>
    public static TextTable ResourceTypes(CloudAssembly assembly)
    {
        var types = assembly.Stacks.SelectMany(stack => stack.ResourceTypes).CountBy(type => type).ToList();
        var table = new TextTable(new("type"), new("count", IsNumber: true));
        foreach (var (type, count) in types.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            table.AddRow(type, Text(count));
        }

        if (types.Count > 1)
        {
            table.AddRow("total", Text(types.Sum(entry => entry.Value)));
        }

        return table;
    }

    /// <summary>One row a function.</summary>
    public static TextTable Functions(CloudAssembly assembly)
    {
        var table = new TextTable(
            new("function"),
            new("stack"),
            new("runtime"),
            new("architecture"),
            new("memory", IsNumber: true),
            new("timeout", IsNumber: true),
            new("package", IsNumber: true));

        foreach (var (stack, function) in assembly.Stacks.SelectMany(stack => stack.Functions.Select(function => (stack, function))))
        {
            table.AddRow(
                function.Name,
                stack.Name,
                function.Runtime,
                function.Architecture,
                $"{Text(function.MemoryMegabytes)} MB",
                $"{Text(function.TimeoutSeconds)} s",
                function.PackageBytes is { } bytes ? ByteCount.Format(bytes) : "-");
        }

        return table;
    }

    /// <summary>One row an output.</summary>
    public static TextTable Outputs(CloudAssembly assembly)
    {
        var table = new TextTable(new("output"), new("stack"), new("description"));
        foreach (var (stack, output) in assembly.Stacks.SelectMany(stack => stack.Outputs.Select(output => (stack, output))))
        {
            table.AddRow(output.Name, stack.Name, output.Description ?? string.Empty);
        }

        return table;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
