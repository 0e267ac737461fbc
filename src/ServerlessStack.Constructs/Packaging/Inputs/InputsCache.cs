using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ServerlessStack.Constructs.Packaging.Inputs;

/// <summary>Remembers on disk what MSBuild said about a project, as long as nothing changed that it said it from.</summary>
internal sealed class InputsCache(string folder)
{
    /// <summary>The remembered inputs, or null when MSBuild has to be asked.</summary>
    public FunctionInputs? Find(string projectFile, SourceTree tree)
    {
        var file = FileOf(projectFile);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var entry = JsonSerializer.Deserialize<CachedInputs>(File.ReadAllText(file));
            return entry is not null && entry.Fingerprint == EvaluationFingerprint.Of(entry.Inputs, tree) ? entry.Inputs : null;
        }
        catch (JsonException)
        {
            // Written by another version, or damaged: asking again is always right.
            return null;
        }
    }

    public void Keep(string projectFile, FunctionInputs inputs, SourceTree tree)
    {
        Directory.CreateDirectory(folder);
        var file = FileOf(projectFile);
        var half = $"{file}.new";
        File.WriteAllText(half, JsonSerializer.Serialize(new CachedInputs(EvaluationFingerprint.Of(inputs, tree), inputs)));
        // In one step: another synth may be reading.
        File.Move(half, file, overwrite: true);
    }

    private string FileOf(string projectFile)
    {
        var identity = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(projectFile)))[..16];
        return Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(projectFile)}-{identity}.json");
    }
}
