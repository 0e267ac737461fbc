using System.Text.Json;

namespace ServerlessStack.Testing;

/// <summary>What the policies of a template allow beyond exact actions on exact resources for a known caller.</summary>
internal static class PolicyProblems
{
    private static readonly string[] Negations = ["NotAction", "NotResource", "NotPrincipal"];
    private static readonly string[] Sources = ["aws:SourceAccount", "aws:SourceArn"];

    /// <summary>Every problem, a line each.</summary>
    /// <param name="template">The template.</param>
    /// <param name="exceptions">What is allowed besides <see cref="PolicyException.Wildcards"/> and <see cref="PolicyException.Services"/>.</param>
    /// <returns>The problems.</returns>
    public static IReadOnlyList<string> In(JsonElement template, params IReadOnlyList<PolicyException> exceptions) =>
    [
        .. TemplateStatement.In(template).Where(statement => statement.Allows && !exceptions.Any(exception => exception.Applies(statement))).SelectMany(Of),
        .. template.GetProperty("Resources").EnumerateObject()
            .Where(resource => resource.Value.TryGetProperty("Properties", out var properties) && properties.TryGetProperty("ManagedPolicyArns", out _))
            .Select(resource => $"{resource.Name} has a managed policy, which allows more than this app needs and whatever its owner adds."),
    ];

    private static IEnumerable<string> Of(TemplateStatement statement)
    {
        foreach (var action in statement.Actions.Where(HasWildcard))
        {
            yield return $"{statement.Owner} allows {action}; name the actions.";
        }

        if (statement.Resources.Any(HasWildcard) && !PolicyException.Wildcards.Any(exception => exception.Applies(statement)))
        {
            yield return $"{statement.Owner} allows {string.Join(", ", statement.Actions)} on {string.Concat(statement.Resources)}; name the resource, or give the exception and its reason.";
        }

        foreach (var negation in Negations.Where(statement.Has))
        {
            yield return $"{statement.Owner} says {negation}, which allows everything else, also what does not exist yet.";
        }

        if (statement.IsForEverybody)
        {
            yield return $"{statement.Owner} allows everybody {string.Join(", ", statement.Actions)}.";
        }

        if (statement.Services.Count > 0 && !statement.ConditionKeys.Any(Sources.Contains) && !PolicyException.Services.Any(exception => exception.Applies(statement)))
        {
            yield return $"{statement.Owner} admits {string.Join(", ", statement.Services)} for whoever asks; add a condition on aws:SourceArn or aws:SourceAccount (IAM guide, \"The confused deputy problem\").";
        }
    }

    private static bool HasWildcard(string text) => text.AsSpan().ContainsAny('*', '?');
}
