namespace ServerlessStack.Lambda.Logging;

/// <summary>What is said about one category.</summary>
/// <param name="Category">A logger's name, or a namespace around it.</param>
/// <param name="Minimum">The least severe entry that is written.</param>
internal sealed record CategoryLevel(string Category, Severity Minimum)
{
    /// <summary>Whether a logger's name is this category, or in it.</summary>
    public bool Covers(string name) =>
        name.StartsWith(Category, StringComparison.Ordinal) && (name.Length == Category.Length || name[Category.Length] is '.' or '+');
}
