using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Constructs.Packaging.Inputs;
using ServerlessStack.Constructs.Packaging.Publishing;

namespace ServerlessStack.Packaging.Tests.Publishing;

public sealed class PackageStoreTests : IDisposable
{
    private static readonly FunctionInputs s_inputs = new("Place", "Exe", "", []);

    private readonly string _folder = Directory.CreateTempSubdirectory("stack-").FullName;
    private readonly PackageStore _store;

    public PackageStoreTests() => _store = new(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_package_is_named_after_function_hash_and_architecture()
    {
        Assert.Equal(Path.Combine(_folder, "Place-0000000000000001"), Package(1).Folder);
        Assert.Equal(Path.Combine(_folder, "Place-0000000000000001-arm64"), Package(1, FunctionArchitecture.Arm64).Folder);
    }

    [Fact]
    public void Output_that_Lambda_cannot_start_is_refused()
    {
        var published = Directory.CreateDirectory(Path.Combine(_folder, "published")).FullName;
        File.WriteAllText(Path.Combine(published, "Place.dll"), "");

        var error = Assert.Throws<FunctionPublishException>(() => PackageStore.Add(Package(1), published));

        Assert.Equal(
            "Publishing Place wrote no Place.deps.json and no Place.runtimeconfig.json, without which Lambda cannot start it; no package was written.",
            error.Message);
        Assert.False(PackageStore.Holds(Package(1)));
    }

    [Fact]
    public void The_newest_packages_of_the_same_function_and_architecture_are_kept()
    {
        for (var i = 1; i <= 7; i++)
        {
            Make(Package(i).Folder, i);
        }

        Make(Package(1, FunctionArchitecture.Arm64).Folder, 1);
        Make(Path.Combine(_folder, "Place-Again-0000000000000001"), 1);

        _store.Prune(Package(7), new HashSet<string>(StringComparer.Ordinal) { Package(7).Folder, Package(2).Folder });

        Assert.Equal(
            [
                "Place-0000000000000002", "Place-0000000000000004", "Place-0000000000000005", "Place-0000000000000006", "Place-0000000000000007",
                "Place-0000000000000001-arm64", "Place-Again-0000000000000001",
            ],
            Directory.EnumerateDirectories(_folder).Select(folder => Path.GetFileName(folder)!).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal));
    }

    private FunctionPackage Package(int number, FunctionArchitecture architecture = FunctionArchitecture.X64) =>
        _store.Package(s_inputs, $"{number:x16}{new string('0', 48)}", new(architecture));

    private static void Make(string folder, int age)
    {
        Directory.CreateDirectory(folder);
        Directory.SetLastWriteTimeUtc(folder, DateTime.UnixEpoch.AddDays(age));
    }
}
