using ServerlessStack.Local.CloudFormation.Intrinsics;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Reads the outputs of a stack whose resources are there.</summary>
/// <param name="template">The template.</param>
/// <param name="values">What it refers to.</param>
/// <param name="stacks">All stacks: exports are unique, and stay while another stack uses them.</param>
/// <param name="stack">The stack as it was.</param>
internal sealed class StackOutputs(Template template, StackValues values, StackStore stacks, Stack stack)
{
    /// <summary>The outputs.</summary>
    /// <exception cref="IntrinsicException">One has no value, or an export may not be so.</exception>
    public IReadOnlyList<StackOutput> Read()
    {
        var resolver = new Resolver(values);
        List<StackOutput> outputs =
        [
            .. template.Section("Outputs")
                .Where(output => output.Value?["Condition"] is not { } condition || values.Condition(condition.ToString()))
                .Select(output => new StackOutput(
                    output.Key,
                    resolver.Text(output.Value!["Value"]),
                    output.Value["Description"]?.ToString(),
                    output.Value["Export"]?["Name"] is { } name ? resolver.Text(name) : null)),
        ];
        var others = stacks.Deployed.Where(other => other.Id != stack.Id).ToList();
        foreach (var export in outputs.Select(output => output.Export).OfType<string>())
        {
            if (others.FirstOrDefault(other => other.Outputs.Any(output => output.Export == export)) is { } owner)
            {
                throw new IntrinsicException($"Export with name {export} is already exported by stack {owner.Name}.");
            }
        }

        foreach (var old in stack.Outputs.Where(output => output.Export is not null && outputs.All(now => now.Export != output.Export || now.Value != output.Value)))
        {
            if (others.FirstOrDefault(other => other.Imports.Contains(old.Export!)) is { } user)
            {
                var change = outputs.Exists(now => now.Export == old.Export) ? "updated" : "deleted";
                throw new IntrinsicException($"Export {old.Export} cannot be {change} as it is in use by {user.Name}");
            }
        }

        return outputs;
    }
}
