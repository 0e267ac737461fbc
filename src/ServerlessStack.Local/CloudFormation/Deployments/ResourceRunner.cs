using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Makes, changes and deletes single resources of a stack, and takes it down.</summary>
/// <param name="types">How.</param>
/// <param name="ledger">Where it is taken down.</param>
internal sealed class ResourceRunner(ResourceTypes types, StackLedger ledger)
{
    /// <summary>The policy of what stays, except where the creation that made it is undone.</summary>
    public const string RetainExceptOnCreate = "RetainExceptOnCreate";

    private const string Retain = "Retain";

    /// <summary>Makes a resource.</summary>
    public async Task<StackResource> CreateAsync(StackResource resource, CancellationToken cancellation)
    {
        ledger.Resource(resource, StackStatus.CreateInProgress);
        var made = resource.With(await types[resource.Type].CreateAsync(RequestOf(resource), cancellation));
        ledger.Resource(made, StackStatus.CreateComplete);
        return made;
    }

    /// <summary>Makes another resource in the place of one, which stays until everything else succeeded.</summary>
    public async Task<StackResource> ReplaceAsync(StackResource existing, StackResource wanted, string because, CancellationToken cancellation)
    {
        ledger.Resource(existing, StackStatus.UpdateInProgress, $"Requested update requires the creation of a new physical resource; hence creating one. ({because})");
        var made = wanted.With(await types[wanted.Type].CreateAsync(RequestOf(wanted), cancellation));
        ledger.Resource(made, StackStatus.UpdateComplete);
        return made;
    }

    /// <summary>Changes a resource in place.</summary>
    public async Task<StackResource> UpdateAsync(StackResource existing, StackResource wanted, CancellationToken cancellation)
    {
        ledger.Resource(existing, StackStatus.UpdateInProgress);
        var changed = wanted.With(await types[wanted.Type].UpdateAsync(RequestOf(wanted), existing.State(), cancellation));
        ledger.Resource(changed, StackStatus.UpdateComplete);
        return changed;
    }

    /// <summary>Deletes resources, each before what it needs; returns those that cannot be deleted.</summary>
    /// <param name="resources">Which.</param>
    /// <param name="isListed">Whether the stack lists them; a replaced resource's place is taken already.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<string>> DeleteAsync(IReadOnlyCollection<StackResource> resources, Func<StackResource, bool> isListed, CancellationToken cancellation)
    {
        var byId = resources.ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
        var dependents = resources.SelectMany(resource => resource.DependsOn.Select(needed => (needed, resource.LogicalId))).ToLookup(pair => pair.needed, pair => pair.LogicalId, StringComparer.Ordinal);
        var failed = new List<string>();
        await ResourceGraph.RunAsync(byId.Keys, id => dependents[id], async id =>
        {
            // What something else still needs stays where that could not be deleted.
            bool isNeeded;
            lock (failed)
            {
                isNeeded = dependents[id].Any(failed.Contains);
            }

            if (isNeeded || !await TryDeleteAsync(byId[id], isListed(byId[id]), cancellation))
            {
                lock (failed)
                {
                    failed.Add(id);
                }
            }
        });
        return failed;
    }

    private async Task<bool> TryDeleteAsync(StackResource resource, bool isListed, CancellationToken cancellation)
    {
        void Note(string status, string? reason = null)
        {
            if (isListed)
            {
                ledger.Resource(resource, status, reason);
            }
            else
            {
                ledger.Aside(resource, status, reason);
            }
        }

        if (resource.DeletionPolicy is Retain or RetainExceptOnCreate)
        {
            Note(StackStatus.DeleteSkipped);
        }
        else if (resource.Exists)
        {
            Note(StackStatus.DeleteInProgress);
            try
            {
                await types[resource.Type].DeleteAsync(resource.State(), cancellation);
                Note(StackStatus.DeleteComplete);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Note(StackStatus.DeleteFailed, ReasonOf(exception));
                return false;
            }
        }

        if (isListed)
        {
            ledger.Forget(resource.LogicalId);
        }

        return true;
    }

    /// <summary>Why something failed, for the stack's events.</summary>
    public static string ReasonOf(Exception exception) => exception is ResourceException or Endpoint.AwsException or Intrinsics.IntrinsicException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";

    private ResourceRequest RequestOf(StackResource resource) => new(ledger.Stack.Name, resource.LogicalId, resource.Properties);
}
