using System.IO.Compression;

namespace ServerlessStack.Local.Tests.Functions;

/// <summary>A function as the build made it, zipped as a deployment uploads it.</summary>
internal static class BuiltPackage
{
    /// <summary>The zip file of a function's project.</summary>
    internal static byte[] Of(string project)
    {
        // The output folders stand side by side: bin/{project}/{configuration}.
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(Path.Combine(own.Parent!.Parent!.FullName, project, own.Name), zip);
        return zip.ToArray();
    }
}
