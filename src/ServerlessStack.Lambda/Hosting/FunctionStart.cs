namespace ServerlessStack.Lambda;

/// <summary>What a function finds when its process starts: all that its handler can be made of.</summary>
public sealed class FunctionStart
{
    internal FunctionStart(Links links) => Links = links;

    /// <summary>The resources that the infrastructure granted to this function.</summary>
    public Links Links { get; }
}
