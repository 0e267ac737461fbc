namespace ServerlessStack.Lambda;

/// <summary>The resources that the infrastructure granted to this function.</summary>
/// <param name="read">Reads an environment variable; <see langword="null"/> when it is not set.</param>
public sealed class Links(Func<string, string?> read)
{
    /// <summary>The name of the table that holds items of a type.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <returns>The table's name.</returns>
    /// <exception cref="MissingLinkException">No grant on such a table was given to this function.</exception>
    public string Table<TItem>() => Read(LinkName.Table(typeof(TItem)), $"a table of {typeof(TItem).Name}");

    /// <summary>The name of a bucket.</summary>
    /// <param name="id">The bucket's construct id.</param>
    /// <returns>The bucket's name.</returns>
    /// <exception cref="MissingLinkException">No grant on this bucket was given to this function.</exception>
    public string Bucket(string id) => Read(LinkName.Bucket(id), $"the bucket {id}");

    private string Read(string variable, string resource) =>
        read(variable) is { Length: > 0 } name ? name : throw new MissingLinkException(variable, resource);
}
