using System.Runtime.CompilerServices;

namespace ServerlessStack.Build;

/// <summary>Lets the .NET jsii runtime start the Node that package.json pins, unless the caller chose one.</summary>
internal static class PinnedNode
{
    private const string Variable = "JSII_NODE";

    // A module initializer, because jsii reads the variable when the first construct is touched, before any code of ours could run.
    [ModuleInitializer]
    internal static void Use()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
        {
            return;
        }

        var relative = Path.Combine("node_modules", "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var node = Path.Combine(folder.FullName, relative);
            if (File.Exists(node))
            {
                Environment.SetEnvironmentVariable(Variable, node);
                return;
            }
        }
    }
}
