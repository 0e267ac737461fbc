namespace ServerlessStack.Local.Tests.Fixture;

/// <summary>Where the npm toolchain of this repository is.</summary>
internal static class Toolchain
{
    public static string Root { get; } = Find();

    public static string NodeModules => Path.Combine(Root, "node_modules");

    /// <summary>Where nothing is sent: in the place of an emulator that a test does not need.</summary>
    public static Uri Nowhere { get; } = new("http://127.0.0.1:9/");

    public static LocalTargetOptions Options(string folder) => new() { NodeModules = NodeModules, StateFolder = folder };

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "package-lock.json")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
