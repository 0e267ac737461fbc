namespace ServerlessStack.Local.Endpoint.Calls;

/// <summary>What a service answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The answer, JSON.</param>
internal sealed record ServiceAnswer(int Status, string Text)
{
    /// <summary>Whether the service did what it was asked to.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
