using ServerlessStack.Local.CloudFormation.Stacks;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Undoes what a failed deployment did: what was changed is changed back, then what was made is deleted.</summary>
/// <param name="plan">What was to be done.</param>
/// <param name="steps">What was done.</param>
/// <param name="runner">Changes and deletes them.</param>
/// <param name="ledger">Where everything is taken down.</param>
internal sealed class Rollback(DeploymentPlan plan, IReadOnlyList<ResourceStep> steps, ResourceRunner runner, StackLedger ledger)
{
    /// <summary>Runs; the stack's state tells how it ended.</summary>
    public async Task RunAsync(string reason, CancellationToken cancellation)
    {
        ledger.Status(plan.IsCreation ? StackStatus.RollbackInProgress : StackStatus.UpdateRollbackInProgress, reason);
        var failed = new List<string>();
        var changed = steps.Where(step => step.Before is not null).ToDictionary(step => step.Before!.LogicalId, StringComparer.Ordinal);
        await ResourceGraph.RunAsync(changed.Keys, id => changed[id].Before!.DependsOn, async id =>
        {
            if (!await TryRestoreAsync(changed[id], cancellation))
            {
                lock (failed)
                {
                    failed.Add(id);
                }
            }
        });

        if (!plan.IsCreation)
        {
            ledger.Status(StackStatus.UpdateRollbackCleanup);
        }

        // A resource whose creation failed has an entry in the stack, but nothing is there.
        var made = steps.Where(step => step.Before is null).Select(step => step.After).OfType<StackResource>()
            .Select(resource => resource.DeletionPolicy == ResourceRunner.RetainExceptOnCreate ? resource with { DeletionPolicy = "Delete" } : resource)
            .Concat(ledger.Stack.Resources.Values.Where(resource => !resource.Exists))
            .Concat(steps.Where(step => step.IsReplaced).Select(step => step.After! with { DeletionPolicy = "Delete" }));
        failed.AddRange(await runner.DeleteAsync([.. made], resource => !changed.ContainsKey(resource.LogicalId), cancellation));
        if (failed.Count > 0)
        {
            ledger.Status(plan.IsCreation ? StackStatus.RollbackFailed : StackStatus.UpdateRollbackFailed, $"The following resource(s) failed to roll back: [{string.Join(", ", failed)}].");
        }
        else
        {
            // A stack that never came up keeps its request, so that it is known to exist; it can only be deleted.
            ledger.Status(plan.IsCreation ? StackStatus.RollbackComplete : StackStatus.UpdateRollbackComplete, change: stack => stack with { Request = stack.Request ?? plan.Request });
        }
    }

    private async Task<bool> TryRestoreAsync(ResourceStep step, CancellationToken cancellation)
    {
        var before = step.Before!;
        if (step.After is null || step.IsReplaced)
        {
            // Nothing was changed, or the earlier one is still there.
            ledger.Resource(before, StackStatus.UpdateComplete);
            return true;
        }

        if (ReferenceEquals(before.Properties, step.After.Properties))
        {
            ledger.Unchanged(before);
            return true;
        }

        try
        {
            await runner.UpdateAsync(step.After, before, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ledger.Resource(step.After, StackStatus.UpdateFailed, ResourceRunner.ReasonOf(exception));
            return false;
        }
    }
}
