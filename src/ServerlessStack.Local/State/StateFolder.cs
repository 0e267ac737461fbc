using System.Text.Json;

namespace ServerlessStack.Local.State;

/// <summary>The folder that holds what the target writes: packages, logs, databases, and, where it is to survive a restart, the state of its services.</summary>
/// <param name="root">The folder; made when something is written.</param>
internal sealed class StateFolder(string root)
{
    /// <summary>A folder of a service's own; made if it is not there.</summary>
    public string Of(string service) => Directory.CreateDirectory(Path.Combine(root, service)).FullName;

    /// <summary>Reads what <see cref="Save"/> wrote; null where nothing was.</summary>
    public T? Load<T>(string service, string name)
        where T : class
    {
        var path = PathOf(service, name);
        return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path)) : null;
    }

    /// <summary>Writes a document as a whole: what a reader finds is the old or the new one, also after a kill.</summary>
    public void Save<T>(string service, string name, T document)
    {
        var path = PathOf(service, name);
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllBytes(unfinished, JsonSerializer.SerializeToUtf8Bytes(document));
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Forgets a document.</summary>
    public void Delete(string service, string name) => File.Delete(PathOf(service, name));

    private string PathOf(string service, string name) => Path.Combine(Of(service), $"{name}.json");
}
