namespace ServerlessStack.Contracts;

/// <summary>A customer says what an article is worth: the body of <c>POST /reviews</c>. Nobody has checked it before it is on the bus; a person does before it is shown.</summary>
public sealed record ReviewWritten
{
    /// <summary>The article, see <see cref="Contracts.Sku"/>; any text the sender chose to send.</summary>
    public required string Sku { get; init; }

    /// <summary>1, bad, to 5, good; any number the sender chose to send.</summary>
    public required int Stars { get; init; }

    /// <summary>The review.</summary>
    public required string Text { get; init; }
}
