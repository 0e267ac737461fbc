namespace ServerlessStack.Contracts;

/// <summary>
/// Somebody looked at an article: the body of <c>POST /views</c>. Anybody may send one and nobody has checked it before it is in the stream; it names no visitor, so that it is
/// no personal data.
/// </summary>
public sealed record ProductViewed
{
    /// <summary>The article, see <see cref="Contracts.Sku"/>; any text the sender chose to send.</summary>
    public required string Sku { get; init; }
}
