using System.Text.Json.Nodes;

namespace ServerlessStack.Testing;

/// <summary>A resource that stands under another name, so that CloudFormation takes it for a new one.</summary>
/// <param name="From">Where it was.</param>
/// <param name="To">Where it is.</param>
internal sealed record LockMove(LockEntry From, LockEntry To)
{
    /// <summary>How to keep what it holds.</summary>
    public string Remedy => From.Stack == To.Stack
        ? $"To keep it, give it its old id: OverrideLogicalId(\"{From.Id}\") on the {From.Resource.Type.Split(':')[^1]}'s Cfn construct, such as (CfnElement)construct.Node.DefaultChild; "
            + "or let `cdk refactor --unstable=refactor` rename what is deployed (CDK developer guide, \"Preserve deployed resources when refactoring CDK code\")."
        : "To keep it, move what is deployed with `cdk refactor --unstable=refactor` (CDK developer guide, \"Preserve deployed resources when refactoring CDK code\"); "
            + "or deploy once with its removal policy RETAIN, take it out of the old stack, and bring it into the new one with `cdk import`.";

    /// <summary>Finds where a resource went: to a new one of its type that agrees in everything that cannot be changed in place, best one in the same stack and with the most of its path in common.</summary>
    /// <param name="from">The resource.</param>
    /// <param name="added">What is new.</param>
    /// <returns>The move; <see langword="null"/> when there is no such resource.</returns>
    public static LockMove? Find(LockEntry from, IEnumerable<LockEntry> added) => added
        .Where(to => to.Resource.Type == from.Resource.Type && JsonNode.DeepEquals(to.Resource.Replacing, from.Resource.Replacing))
        .OrderByDescending(to => to.Stack == from.Stack)
        .ThenByDescending(to => CommonParts(to.Resource.Construct, from.Resource.Construct))
        .ThenBy(to => Math.Abs(Depth(to) - Depth(from)))
        .ThenBy(to => to.Resource.Construct, StringComparer.Ordinal)
        .Select(to => new LockMove(from, to))
        .FirstOrDefault();

    private static int Depth(LockEntry entry) => entry.Resource.Construct.Count(character => character == '/');

    private static int CommonParts(string left, string right) => left.Split('/').Intersect(right.Split('/'), StringComparer.Ordinal).Count();
}
