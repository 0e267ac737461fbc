using System.Collections.Immutable;
using ServerlessStack.Local.Bootstrap;
using ServerlessStack.Local.CloudFormation.Intrinsics;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Reads the parameters of a template and holds its rules against them.</summary>
/// <param name="stored">SSM's store.</param>
/// <param name="stacks">All stacks.</param>
/// <param name="account">The account and region.</param>
internal sealed class ParameterValues(StoredParameters stored, StackStore stacks, LocalAccount account)
{
    /// <summary>The values of the parameters.</summary>
    /// <exception cref="AwsException">Some are missing or not allowed, or an assertion fails; the message names all of them.</exception>
    public ImmutableDictionary<string, string> Read(Stack stack, Template template, IReadOnlyDictionary<string, string> given)
    {
        List<string> problems = [.. given.Keys.Where(name => template.Parameters.All(parameter => parameter.Name != name)).Select(name => $"Parameters: [{name}] do not exist in the template")];
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var parameter in template.Parameters)
        {
            if ((given.GetValueOrDefault(parameter.Name) ?? parameter.Default) is not { } value)
            {
                problems.Add($"Parameters: [{parameter.Name}] must have values");
            }
            else if (parameter.Allowed.Count > 0 && !parameter.Allowed.Contains(value, StringComparer.Ordinal))
            {
                problems.Add($"Parameter '{parameter.Name}' must be one of AllowedValues: {string.Join(", ", parameter.Allowed)}");
            }
            else if (parameter.IsStored && stored.Find(value) is null)
            {
                problems.Add($"Unable to fetch parameters [{value}] from parameter store for this account.");
            }
            else
            {
                values[parameter.Name] = parameter.IsStored ? stored.Find(value)! : value;
            }
        }

        if (problems.Count == 0)
        {
            problems.AddRange(FailedAssertions(new StackValues(stack, template, values, stacks, account), template));
        }

        return problems.Count == 0 ? values.ToImmutable() : throw new AwsException("ValidationError", string.Join('\n', problems));
    }

    private static IEnumerable<string> FailedAssertions(StackValues values, Template template)
    {
        var conditions = new ConditionEvaluator(values);
        return template.Section("Rules")
            .Where(rule => rule.Value?["RuleCondition"] is not { } condition || conditions.Evaluate(condition))
            .SelectMany(rule => rule.Value?["Assertions"]?.AsArray() ?? [])
            .Where(assertion => !conditions.Evaluate(assertion?["Assert"]))
            .Select(assertion => $"Template rule failed: {assertion?["AssertDescription"] ?? assertion?["Assert"]?.ToJsonString()}");
    }
}
