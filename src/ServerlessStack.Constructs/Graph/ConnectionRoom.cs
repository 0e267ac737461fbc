using System.Runtime.CompilerServices;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>Where the resources of a connection live: below the consumer, and so in its stack, whatever stack the source is in.</summary>
internal static class ConnectionRoom
{
    // Asked here and not in Node: every connection would pay for the question.
    private static readonly ConditionalWeakTable<Construct, HashSet<string>> Taken = [];

    /// <summary>Takes the id of a connection's room or resource.</summary>
    /// <param name="consumer">The consumer.</param>
    /// <param name="source">The source.</param>
    /// <param name="rules">Receives the problem when the two are connected already.</param>
    /// <param name="part">What tells several connections between the two apart. Omitted: nothing, there can be one.</param>
    /// <returns>The id, unique below the consumer.</returns>
    public static string IdOf(Construct consumer, Construct source, Rules rules, string part = "")
    {
        var id = $"From{source.Node.Id}{part}";
        rules.Require(
            Taken.GetOrCreateValue(consumer).Add(id),
            () => $"{source.Node.Path} is connected to it already, or another source of the same id is; every event would arrive twice, or CloudFormation could not tell the two connections apart. Connect it once, or rename one source.");
        return id;
    }
}
