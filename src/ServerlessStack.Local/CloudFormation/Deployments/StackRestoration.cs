using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.CloudFormation.Deployments;

/// <summary>Takes up the stacks of an earlier run when everything else has started: resources may need the endpoint's address.</summary>
/// <param name="stacks">The stacks.</param>
/// <param name="types">What takes resources up.</param>
/// <param name="endpoint">Where the endpoint is now.</param>
internal sealed class StackRestoration(StackStore stacks, ResourceTypes types, EndpointAddress endpoint) : IHostedLifecycleService
{
    /// <inheritdoc />
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        stacks.Load(endpoint.Value);
        foreach (var stack in stacks.Deployed.OrderBy(stack => stack.Created))
        {
            var resources = stack.Resources.Values.Where(resource => resource.Exists).ToDictionary(resource => resource.LogicalId, StringComparer.Ordinal);
            await ResourceGraph.RunAsync(
                resources.Keys,
                id => resources[id].DependsOn,
                id => types[resources[id].Type].RestoreAsync(new ResourceRequest(stack.Name, id, resources[id].Properties), resources[id].State(), cancellationToken));
        }
    }

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
