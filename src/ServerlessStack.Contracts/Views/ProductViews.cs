namespace ServerlessStack.Contracts;

/// <summary>How often an article was viewed.</summary>
/// <param name="Sku">The article, see <see cref="Contracts.Sku"/>.</param>
/// <param name="Views">The views.</param>
public sealed record ProductViews(string Sku, long Views);
