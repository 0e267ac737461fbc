namespace ServerlessStack.Lambda;

/// <summary>A function asked for resources that the infrastructure never granted to it. The message names every grant that is missing, as the stack would call it.</summary>
public sealed class MissingLinkException : Exception
{
    internal MissingLinkException(IReadOnlyList<MissingLink> missing)
        : base(Describe(missing)) => Missing = missing;

    /// <summary>What is missing; never empty.</summary>
    public IReadOnlyList<MissingLink> Missing { get; }

    private static string Describe(IReadOnlyList<MissingLink> missing) => missing is [var only]
        ? $"This function uses {only.Resource}, but was never granted it: {only.Variable} is not set. In the stack that declares the function, add {only.Grants}."
        : $"This function uses {missing.Count} resources that it was never granted. In the stack that declares the function, add:"
            + string.Concat(missing.Select(each => $"\n  - for {each.Resource} ({each.Variable} is not set): {each.Grants}"));
}
