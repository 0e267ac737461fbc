using System.Threading.Channels;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Targets;

/// <summary>Tells when sources of the clone have changed; an editor that saves many files at once is one change.</summary>
internal sealed class SourceWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);
    private static readonly string[] Folders = ["src", "lambdas"];
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly TimeProvider _time;

    /// <summary>Begins to watch; ends with <see cref="Dispose"/>.</summary>
    /// <param name="repository">The clone.</param>
    /// <param name="time">Waits until nothing changes any more.</param>
    public SourceWatch(Repository repository, TimeProvider time)
    {
        _time = time;
        foreach (var folder in Folders.Select(folder => Path.Combine(repository.Root, folder)).Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Changed += Note;
            watcher.Created += Note;
            watcher.Deleted += Note;
            watcher.Renamed += Note;

            // Too many changes at once to be named are changes all the same.
            watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for the next change, and until there is none for a moment.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        await _changes.Reader.ReadAsync(cancellation);
        do
        {
            await Task.Delay(Quiet, _time, cancellation);
        }
        while (_changes.Reader.TryRead(out _));
    }

    /// <inheritdoc />
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Note(object sender, FileSystemEventArgs change) => _changes.Writer.TryWrite(true);
}
