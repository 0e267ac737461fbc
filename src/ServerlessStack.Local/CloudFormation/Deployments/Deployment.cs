using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ServerlessStack.Local.CloudFormation.Intrinsics;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Makes a stack what its new template asks for, or leaves it as it was. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html"/>.</summary>
/// <param name="plan">What to do.</param>
/// <param name="types">How resources are made.</param>
/// <param name="values">What the template refers to.</param>
/// <param name="stacks">All stacks.</param>
/// <param name="ledger">Where everything is taken down.</param>
internal sealed class Deployment(DeploymentPlan plan, ResourceTypes types, StackValues values, StackStore stacks, StackLedger ledger)
{
    private readonly ConcurrentDictionary<string, ResourceStep> steps = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> failed = new();
    private readonly ResourceRunner runner = new(types, ledger);
    private readonly Resolver resolver = new(values);

    /// <summary>Runs; the stack's state tells how it ended.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        ledger.Status(plan.IsCreation ? StackStatus.CreateInProgress : StackStatus.UpdateInProgress, "User Initiated");
        string? reason;
        IReadOnlyList<StackOutput> outputs = [];
        try
        {
            var wanted = plan.Template.Resources.Values.Where(resource => resource.Condition is not { } condition || values.Condition(condition)).ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
            await ResourceGraph.RunAsync(wanted.Keys, id => TemplateCheck.DependenciesOf(wanted[id]), id => ApplyAsync(wanted[id], cancellation));
            reason = failed.IsEmpty ? null : $"The following resource(s) failed to {(plan.IsCreation ? "create" : "update")}: [{string.Join(", ", failed)}].";
            outputs = reason is null ? new StackOutputs(plan.Template, values, stacks, plan.Before).Read() : [];
        }
        catch (IntrinsicException exception)
        {
            reason = exception.Message;
        }

        if (reason is null)
        {
            await CompleteAsync(outputs, cancellation);
        }
        else if (plan.Request.KeepsFailed)
        {
            ledger.Status(plan.IsCreation ? StackStatus.CreateFailed : StackStatus.UpdateFailed, reason);
        }
        else
        {
            await new Rollback(plan, [.. steps.Values], runner, ledger).RunAsync(reason, cancellation);
        }
    }

    private async Task ApplyAsync(TemplateResource wanted, CancellationToken cancellation)
    {
        // After a failure nothing else is begun.
        if (!failed.IsEmpty)
        {
            return;
        }

        var existing = plan.Before.Resources.GetValueOrDefault(wanted.LogicalId) is { Exists: true } found ? found : null;
        var resource = new StackResource(wanted.LogicalId, wanted.Type)
        {
            DeletionPolicy = wanted.DeletionPolicy,
            DependsOn = [.. TemplateCheck.DependenciesOf(wanted).Where(plan.Template.Resources.ContainsKey).Distinct(StringComparer.Ordinal)],
        };
        try
        {
            resource = resource with { Properties = resolver.Resolve(wanted.Properties)!.AsObject() };
            var step = await StepAsync(existing, resource, cancellation);
            steps[wanted.LogicalId] = step;
            values.Add(wanted.LogicalId, step.After!.State());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failed.Enqueue(wanted.LogicalId);
            steps.TryAdd(wanted.LogicalId, new ResourceStep(existing, null, IsReplaced: false));
            ledger.Resource(existing ?? resource, existing is null ? StackStatus.CreateFailed : StackStatus.UpdateFailed, ResourceRunner.ReasonOf(exception));
        }
    }

    private async Task<ResourceStep> StepAsync(StackResource? existing, StackResource wanted, CancellationToken cancellation)
    {
        if (existing is null)
        {
            return new ResourceStep(null, await runner.CreateAsync(wanted, cancellation), IsReplaced: false);
        }

        if (existing.Type != wanted.Type)
        {
            throw new ResourceException($"Update of resource type is not permitted: {existing.Type} to {wanted.Type}.");
        }

        if (JsonNode.DeepEquals(existing.Properties, wanted.Properties))
        {
            var same = existing with { DeletionPolicy = wanted.DeletionPolicy, DependsOn = wanted.DependsOn };
            ledger.Unchanged(same);
            return new ResourceStep(existing, same, IsReplaced: false);
        }

        var replacing = types.Replacing(wanted.Type, existing.Properties, wanted.Properties).ToList();
        if (replacing.Count > 0)
        {
            return new ResourceStep(existing, await runner.ReplaceAsync(existing, wanted, string.Join(", ", replacing), cancellation), IsReplaced: true);
        }

        // Should it fail halfway, there is something to change back.
        steps[wanted.LogicalId] = new ResourceStep(existing, wanted.With(existing.State()), IsReplaced: false);
        return new ResourceStep(existing, await runner.UpdateAsync(existing, wanted, cancellation), IsReplaced: false);
    }

    private async Task CompleteAsync(IReadOnlyList<StackOutput> outputs, CancellationToken cancellation)
    {
        Stack Finished(Stack stack) => stack with
        {
            Request = plan.Request,
            Parameters = plan.Parameters,
            Outputs = [.. outputs],
            Imports = [.. values.Imports],
            WithoutMeaning = [.. plan.WithoutMeaning],
        };

        if (plan.IsCreation)
        {
            ledger.Status(StackStatus.CreateComplete, change: Finished);
            return;
        }

        ledger.Status(StackStatus.UpdateCleanup, change: Finished);
        var replaced = steps.Values.Where(step => step.IsReplaced).Select(step => step.Before! with { DeletionPolicy = plan.Template.Resources[step.Before!.LogicalId].UpdateReplacePolicy });
        var removed = plan.Before.Resources.Values.Where(resource => !steps.ContainsKey(resource.LogicalId));
        await runner.DeleteAsync([.. replaced, .. removed], resource => !steps.ContainsKey(resource.LogicalId), cancellation);

        // What could not be deleted is nobody's any more, as on AWS; its event says why.
        foreach (var id in ledger.Stack.Resources.Keys.Where(id => !steps.ContainsKey(id)))
        {
            ledger.Forget(id);
        }

        ledger.Status(StackStatus.UpdateComplete);
    }
}
