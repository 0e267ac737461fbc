namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>A page of a listing.</summary>
internal sealed class ListPage<T>
{
    private readonly List<T> entries = [];
    private readonly List<string> folders = [];

    /// <summary>What is listed itself.</summary>
    public IReadOnlyList<T> Entries => entries;

    /// <summary>What stands for everything below it.</summary>
    public IReadOnlyList<string> Folders => folders;

    /// <summary>How much is on the page.</summary>
    public int Count => entries.Count + folders.Count;

    /// <summary>Whether more follows.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>The last key or folder.</summary>
    public string? Last { get; private set; }

    /// <summary>Adds an entry, or the folder that it is in.</summary>
    public void Add(T entry, string? folder, string key)
    {
        if (folder is null)
        {
            entries.Add(entry);
        }
        else
        {
            folders.Add(folder);
        }

        Last = folder ?? key;
    }
}
