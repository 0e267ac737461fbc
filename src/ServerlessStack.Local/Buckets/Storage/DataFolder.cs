using System.Security.Cryptography;
using ServerlessStack.Local.Buckets.Bodies;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>The folder of a bucket: the contents of its objects, and, where state is kept, what is known about them.</summary>
/// <param name="state">Where.</param>
/// <param name="name">The room's folder for the bucket.</param>
/// <param name="isKept">Whether state is kept.</param>
internal sealed class DataFolder(StateFolder state, string name, bool isKept)
{
    private const string SettingsName = "bucket";
    private const string DataExtension = ".data";
    private const int BufferSize = 128 * 1024;

    /// <summary>A name for a new file.</summary>
    public string NewName() => Guid.NewGuid().ToString("N");

    /// <summary>Makes a file for writing.</summary>
    public FileStream Create(string data) => new(PathOf(data), FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);

    /// <summary>Opens a file for reading; a reader goes on although the object is deleted meanwhile.</summary>
    /// <exception cref="FileNotFoundException">It was deleted.</exception>
    public FileStream Open(string data) => new(PathOf(data), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true);

    /// <summary>Writes pieces of other files one behind the other into a new file.</summary>
    public async Task<ReceivedBody> CopyAsync(
        IEnumerable<(DataFolder Folder, string Data, long First, long Length)> pieces, ChecksumAlgorithm algorithm, CancellationToken cancellation)
    {
        var data = NewName();
        try
        {
            using var md5 = RunningChecksum.Of(HashAlgorithmName.MD5);
            using var checksum = algorithm.Start();
            await using var file = Create(data);
            var buffer = new byte[BufferSize];
            foreach (var (folder, name, first, length) in pieces)
            {
                await using var source = folder.Open(name);
                source.Seek(first, SeekOrigin.Begin);
                for (var left = length; left > 0;)
                {
                    var block = buffer.AsMemory(0, await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellation));
                    if (block.IsEmpty)
                    {
                        throw new EndOfStreamException($"{name} is shorter than it was.");
                    }

                    md5.Append(block.Span);
                    checksum.Append(block.Span);
                    await file.WriteAsync(block, cancellation);
                    left -= block.Length;
                }
            }

            return new ReceivedBody(data, file.Position, md5.Finish(), new ObjectChecksum(algorithm.Name, Convert.ToBase64String(checksum.Finish()), ObjectChecksum.OfWhole));
        }
        catch
        {
            Delete(data);
            throw;
        }
    }

    /// <summary>Deletes a file and what is known about it.</summary>
    public void Delete(string data)
    {
        File.Delete(PathOf(data));
        state.Delete(name, data);
    }

    /// <summary>Deletes the folder.</summary>
    public void DeleteAll() => Directory.Delete(state.Of(name), recursive: true);

    /// <summary>Writes down a version, where state is kept.</summary>
    public void Save(ObjectVersion version)
    {
        if (isKept)
        {
            state.Save(name, version.Data, version);
        }
    }

    /// <summary>Writes down the settings, where state is kept.</summary>
    public void Save(BucketSettings settings)
    {
        if (isKept)
        {
            state.Save(name, SettingsName, settings);
        }
    }

    /// <summary>Reads the settings of an earlier run; null where there are none.</summary>
    public BucketSettings? LoadSettings() => state.Load<BucketSettings>(name, SettingsName);

    /// <summary>Reads the versions of an earlier run, and deletes what a kill left unfinished.</summary>
    public IReadOnlyList<ObjectVersion> LoadVersions()
    {
        var versions = new List<ObjectVersion>();
        foreach (var file in Directory.EnumerateFiles(state.Of(name), "*.json").Where(file => Path.GetFileNameWithoutExtension(file) != SettingsName))
        {
            versions.Add(state.Load<ObjectVersion>(name, Path.GetFileNameWithoutExtension(file))!);
        }

        var known = versions.Select(version => version.Data).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(state.Of(name), $"*{DataExtension}").Where(file => !known.Contains(Path.GetFileNameWithoutExtension(file))))
        {
            File.Delete(file);
        }

        return versions;
    }

    private string PathOf(string data) => Path.Combine(state.Of(name), data + DataExtension);
}
