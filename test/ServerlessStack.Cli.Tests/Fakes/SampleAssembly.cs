namespace ServerlessStack.Cli.Tests.Fakes;

/// <summary>The cloud assemblies that lie beside the tests.</summary>
internal static class SampleAssembly
{
    public static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Assemblies", name);
}
