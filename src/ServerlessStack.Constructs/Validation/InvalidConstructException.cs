namespace ServerlessStack.Constructs;

/// <summary>A construct was given values that cannot work. The message lists every problem of the construct, not only the first.</summary>
public sealed class InvalidConstructException : SynthesisException
{
    internal InvalidConstructException(string path, IReadOnlyList<string> problems)
        : base($"{path}:{string.Concat(problems.Select(problem => $"{Environment.NewLine}  - {problem}"))}")
    {
        Path = path;
        Problems = problems;
    }

    /// <summary>The construct's path in the tree, such as <c>Storefront-dev-Fulfilment/Fulfilment</c>.</summary>
    public string Path { get; }

    /// <summary>Each problem: the value, the limit and the consequence. Never empty.</summary>
    public IReadOnlyList<string> Problems { get; }
}
