namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>Says what a renamed construct was.</summary>
internal static class MoveText
{
    /// <summary>The beginning of a sentence.</summary>
    /// <param name="from">The path before.</param>
    /// <param name="to">The path after; the same where only the logical id was given another value.</param>
    public static string Was(string from, string to) => from == to ? "It is what it was" : $"It was {from}";
}
