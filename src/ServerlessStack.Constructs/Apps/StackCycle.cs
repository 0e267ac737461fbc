using System.Text.RegularExpressions;

namespace ServerlessStack.Constructs;

/// <summary>
/// Stacks that need each other. CloudFormation deploys a stack as a whole, and what one stack reads of another must exist by then (CloudFormation reference, "Fn::GetStackOutput"),
/// so none of them could be deployed first; CDK refuses them, and this says in the words of the wiring what to do.
/// </summary>
internal static partial class StackCycle
{
    /// <summary>Rewords CDK's message.</summary>
    /// <param name="message">What CDK says.</param>
    /// <returns>The message for the app's user; <see langword="null"/> when CDK speaks of something else.</returns>
    public static string? Explain(string message)
    {
        if (CdkMessage().Match(message) is not { Success: true } cycle)
        {
            return null;
        }

        var needs = cycle.Groups["needs"].Value.Split(", ").Append(cycle.Groups["closing"].Value);
        return $"""
            The stacks {cycle.Groups["one"].Value} and {cycle.Groups["other"].Value} need each other, so neither can be deployed first:
            {string.Join('\n', needs.Select(need => $"  - {need.Replace(" -> ", " needs ", StringComparison.Ordinal)}"))}
            The stack of a consumer needs those of its sources and projections, the stack of a function those of what it was granted, and the stack of an API those of what its routes call.
            Move constructs until all of these point one way, or put the ends that point back into one stack.
            """.ReplaceLineEndings();
    }

    [GeneratedRegex(@"'(?<one>[^']+)' depends on '(?<other>[^']+)' \((?<needs>.+)\)\. Adding this dependency \((?<closing>.+)\) would create a cyclic reference\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CdkMessage();
}
