using System.Reflection;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.EndToEnd.Tests.Fixture;

/// <summary>A folder that the command takes for a clone, so that a target of the tests and one that a person has started do not meet; toolchain and app are the real clone's.</summary>
internal sealed class TestClone : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("storefront-");

    // By its settings the command knows the folder of an app.
    public TestClone() => Write("cdk.json", "{}");

    /// <summary>The clone that the tests were built from.</summary>
    public static Repository Real { get; } = new(Path.GetFullPath(
        typeof(TestClone).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!));

    /// <summary>Where it is.</summary>
    public string Root => _folder.FullName;

    /// <summary>The folder of its target.</summary>
    public TargetFolder Target => new(new Repository(Root));

    /// <summary>Writes a file into it and returns its path.</summary>
    public string Write(string name, string content)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
