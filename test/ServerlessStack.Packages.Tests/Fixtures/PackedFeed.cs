[assembly: AssemblyFixture(typeof(ServerlessStack.Packages.Tests.Fixtures.PackedFeed))]

namespace ServerlessStack.Packages.Tests.Fixtures;

/// <summary>The packages of the clone, in a folder of their own that goes away with the tests.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stack-feed-");

    /// <summary>What is published, by id. The symbols lie beside each package.</summary>
    public static TheoryData<string> Ids =>
    [
        "ServerlessStack.Cli", "ServerlessStack.Constructs", "ServerlessStack.Lambda", "ServerlessStack.Lambda.DynamoDB", "ServerlessStack.Lambda.Testing", "ServerlessStack.Testing",
    ];

    public string Folder => _folder.FullName;

    /// <summary>The version that every package has.</summary>
    public string Version { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await Packing.PackAsync(ThisClone.Root, Folder);
        const string first = "ServerlessStack.Constructs.";
        Version = Path.GetFileNameWithoutExtension(_folder.EnumerateFiles($"{first}*.nupkg").Single().Name)[first.Length..];
        await Packing.PackBindingAsync(ThisClone.Root, Folder);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    internal PackedFile Package(string id) => new(Path.Combine(Folder, $"{id}.{Version}.nupkg"));

    internal PackedFile Symbols(string id) => new(Path.Combine(Folder, $"{id}.{Version}.snupkg"));
}
