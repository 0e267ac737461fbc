using ServerlessStack.TemplateDiff.Assemblies;

namespace ServerlessStack.TemplateDiff.Moves;

/// <summary>Says what a renamed or moved construct was.</summary>
internal static class MoveText
{
    /// <summary>The beginning of a sentence.</summary>
    /// <param name="from">The path before.</param>
    /// <param name="to">The path after; the same where only the logical id was given another value, or the stack is another one.</param>
    /// <param name="stack">The stack that it left; null for a rename within its stack.</param>
    public static string Was(string from, string to, TemplatePair? stack) => (from == to, stack) switch
    {
        (true, null) => "It is what it was",
        (false, null) => $"It was {from}",
        (true, _) => $"It was in {stack.Before!.Stack}",
        _ => $"It was {from} in {stack.Before!.Stack}",
    };
}
