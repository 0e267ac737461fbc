namespace ServerlessStack.Local.Resources;

/// <summary>A type whose resources have no effect on a laptop: they are named, remembered with their stack, and nothing else. Nobody's rights are checked and no alarm goes off here.</summary>
/// <param name="name">The type.</param>
/// <param name="properties">Its properties.</param>
/// <param name="stateOf">The physical id and the attributes of a resource with a given name.</param>
/// <param name="nameProperty">The property that names a resource; null where it has a generated name only.</param>
/// <param name="longestName">How many characters a generated name has at most.</param>
internal sealed class InertResource(string name, ResourceProperties properties, Func<string, ResourceState> stateOf, string? nameProperty = null, int longestName = 128) : IResourceType
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public ResourceProperties Properties => properties;

    /// <inheritdoc />
    public Task<ResourceState> CreateAsync(ResourceRequest request, CancellationToken cancellation)
    {
        var given = nameProperty is null ? null : request.Properties.Text(nameProperty);
        return Task.FromResult(stateOf(given ?? request.NewName(longestName)));
    }

    /// <inheritdoc />
    public Task<ResourceState> UpdateAsync(ResourceRequest request, ResourceState existing, CancellationToken cancellation) => Task.FromResult(existing);

    /// <inheritdoc />
    public Task DeleteAsync(ResourceState existing, CancellationToken cancellation) => Task.CompletedTask;
}
