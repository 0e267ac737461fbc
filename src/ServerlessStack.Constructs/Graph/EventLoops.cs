using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// Loops of the event graph that are meant. A loop that nobody declared fails the synthesis, because an event that starts itself again runs, and costs, until somebody notices
/// (Lambda guide, "Use Lambda recursive loop detection to prevent infinite loops").
/// </summary>
public static class EventLoops
{
    /// <summary>Declares that the arrow between two constructs closes a loop, and why events do not go round for ever.</summary>
    /// <param name="from">Where the arrow starts, such as the function that writes.</param>
    /// <param name="to">Where it ends, such as the table that is written to.</param>
    /// <param name="because">What ends the loop; reviewers read it, and the graph shows it. Not empty.</param>
    /// <exception cref="InvalidConstructException">The reason is empty. An arrow that is in no loop fails at synthesis: its declaration would hide the next loop.</exception>
    public static void Allow(Construct from, Construct to, string because)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        new Rules(from)
            .Require(!string.IsNullOrWhiteSpace(because), () => $"because is empty, and nobody would know why the loop through {to.Node.Path} ends; say what ends it.")
            .Check();
        EventGraph.Allow(from, to, because);
    }
}
