using System.Reflection;
using System.Xml.Linq;

namespace ServerlessStack.Packages.Tests.Fixtures;

/// <summary>The clone that these tests were built in.</summary>
internal static class ThisClone
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The machine's folder of NuGet packages: what the clone was restored into.</summary>
    public static string NuGetPackages { get; } = Metadata("NuGetPackageRoot");

    public static string Toolchain => Path.Combine(Root, "node_modules");

    public static string Node => Path.Combine(Toolchain, "node", "bin", OperatingSystem.IsWindows() ? "node.exe" : "node");

    /// <summary>The files of the consumer's solution.</summary>
    public static string Consumer => Path.Combine(Root, "test", "ServerlessStack.Packages.Tests", "Consumer");

    /// <summary>The version that the clone pins for a package.</summary>
    public static string VersionOf(string package) =>
        XDocument.Load(Path.Combine(Root, "Directory.Packages.props")).Descendants("PackageVersion").Single(pin => pin.Attribute("Include")!.Value == package).Attribute("Version")!.Value;

    private static string Metadata(string key) =>
        typeof(ThisClone).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
