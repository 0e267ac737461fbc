using System.Reflection;
using System.Text.Json.Nodes;
using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.EndToEnd.Tests.Fixture;

/// <summary>The folder of an app below the clone, whose toolchain it uses: what is deployed from here and what a person has started in the clone do not meet.</summary>
internal sealed class TestClone : IDisposable
{
    private static readonly string Clone = Path.GetFullPath(
        typeof(TestClone).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    private readonly DirectoryInfo _folder = Directory.CreateDirectory(Path.Combine(Clone, "artifacts", "end-to-end", Guid.NewGuid().ToString("N")));

    private TestClone(JsonObject settings) => Write("cdk.json", settings.ToJsonString());

    /// <summary>The npm toolchain.</summary>
    public static string NodeModules => Path.Combine(Clone, "node_modules");

    /// <summary>Where it is.</summary>
    public string Root => _folder.FullName;

    /// <summary>The folder of its target.</summary>
    public TargetFolder Target => new(new Repository(Root));

    /// <summary>The CDK CLI in it.</summary>
    public CdkCli Cdk => new(new Repository(Root), new ProcessRunner());

    /// <summary>The storefront, as it was built, with the settings of the clone.</summary>
    public static TestClone OfStorefront()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Clone, "cdk.json")))!.AsObject();
        settings["app"] = settings["app"]!.GetValue<string>().Replace("artifacts/", Path.Combine(Clone, "artifacts") + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return new TestClone(settings);
    }

    /// <summary>An app that is synthesized already.</summary>
    /// <param name="assembly">The folder of its assembly.</param>
    public static TestClone OfAssembly(string assembly) => new(new JsonObject { ["app"] = assembly });

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
