using System.IO.Compression;
using System.Security.Cryptography;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Functions.Code;

/// <summary>The unpacked code of all functions: one folder for each content, however many functions have it and however often it is deployed.</summary>
/// <param name="state">Has a folder for it.</param>
internal sealed class CodeStore(StateFolder state)
{
    private const string Service = "functions";

    /// <summary>Checks and unpacks a zip file.</summary>
    /// <exception cref="CodeException">It is no zip file, is too large, or has entries that point out of it.</exception>
    public async Task<CodePackage> UnpackAsync(Stream zip, CancellationToken cancellation)
    {
        var file = Path.Combine(state.Of(Service), $"{Guid.NewGuid():N}.zip");
        try
        {
            await using (var copy = File.Create(file))
            {
                await zip.CopyToAsync(copy, cancellation);
            }

            return await UnpackAsync(file, cancellation);
        }
        catch (InvalidDataException exception)
        {
            throw new CodeException($"The package is not a zip file that can be read: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<CodePackage> UnpackAsync(string file, CancellationToken cancellation)
    {
        await using var content = File.OpenRead(file);
        var hash = await SHA256.HashDataAsync(content, cancellation);
        var folder = Path.Combine(state.Of(Service), "code", Convert.ToHexStringLower(hash));
        var package = new CodePackage(folder, Convert.ToBase64String(hash), content.Length);
        if (Directory.Exists(folder))
        {
            return package;
        }

        content.Position = 0;
        await using var archive = new ZipArchive(content, ZipArchiveMode.Read);
        if (archive.Entries.Sum(entry => entry.Length) is > FunctionLimits.UnpackedCode and var size)
        {
            throw new CodeException($"The package has {size} bytes unpacked, but Lambda takes at most {FunctionLimits.UnpackedCode}.");
        }

        // Moved into place as a whole: a folder that is there is complete, also after a kill.
        var unfinished = $"{folder}.{Guid.NewGuid():N}";
        try
        {
            await archive.ExtractToDirectoryAsync(unfinished, cancellation);
            Directory.Move(unfinished, folder);
        }
        catch (IOException exception)
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            // Another deployment of the same code may have been faster.
            return Directory.Exists(folder) ? package : throw new CodeException($"The package cannot be unpacked: {exception.Message}", exception);
        }

        return package;
    }
}
