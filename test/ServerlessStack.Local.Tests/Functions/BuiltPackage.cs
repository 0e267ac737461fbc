using System.IO.Compression;

namespace ServerlessStack.Local.Tests.Functions;

/// <summary>A function as the build made it, zipped as a deployment uploads it.</summary>
internal static class BuiltPackage
{
    /// <summary>The zip file of a function's project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="version">What stands in the package's file <c>version</c>; without one when omitted.</param>
    internal static byte[] Of(string project, string? version = null)
    {
        // The output folders stand side by side: bin/{project}/{configuration}.
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var zip = new MemoryStream();
        ZipFile.CreateFromDirectory(Path.Combine(own.Parent!.Parent!.FullName, project, own.Name), zip);
        if (version is not null)
        {
            using var package = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true);
            using var file = new StreamWriter(package.CreateEntry("version").Open());
            file.Write(version);
        }

        return zip.ToArray();
    }
}
