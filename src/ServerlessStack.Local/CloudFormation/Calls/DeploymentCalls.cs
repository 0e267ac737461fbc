using System.Xml.Linq;
using ServerlessStack.Local.CloudFormation.Deployments;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>Deployments without a change set: <c>cdk deploy --method=direct</c>.</summary>
internal sealed class DeploymentCalls : ICallGroup
{
    private readonly StackStore stacks;
    private readonly StackEngine engine;
    private readonly RequestReader requests;
    private readonly TimeProvider time;

    /// <summary>Makes the group.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="engine">Deploys them.</param>
    /// <param name="requests">Reads what is asked for.</param>
    /// <param name="time">The clock.</param>
    public DeploymentCalls(StackStore stacks, StackEngine engine, RequestReader requests, TimeProvider time)
    {
        (this.stacks, this.engine, this.requests, this.time) = (stacks, engine, requests, time);
        Operations = new Dictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>>(StringComparer.Ordinal)
        {
            ["CreateStack"] = CreateAsync,
            ["UpdateStack"] = UpdateAsync,
        };
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>> Operations { get; }

    private async Task<IEnumerable<XElement>> CreateAsync(QueryCall call, CancellationToken cancellation)
    {
        var name = call["StackName"] ?? "";
        var request = await requests.ReadAsync(call, stack: null, cancellation);
        if (stacks.Find(name) is { } existing)
        {
            return existing.Request is { Token: { } token } && token == request.Token ? IdOf(existing) : throw new AwsException("AlreadyExistsException", $"Stack [{name}] already exists");
        }

        var stack = stacks.Add(name, time.GetUtcNow());
        try
        {
            engine.Deploy(stack, request);
        }
        catch (AwsException)
        {
            stacks.Remove(stack.Id);
            throw;
        }

        return IdOf(stacks.Change(stack.Id, now => now with { IsProtected = call["EnableTerminationProtection"] == "true" }));
    }

    private async Task<IEnumerable<XElement>> UpdateAsync(QueryCall call, CancellationToken cancellation)
    {
        var stack = stacks.Get(call["StackName"]);
        var request = await requests.ReadAsync(call, stack, cancellation);
        if (!ChangeSetPlanner.IsChange(engine.Plan(stack, request)))
        {
            throw new AwsException("ValidationError", "No updates are to be performed.");
        }

        engine.Deploy(stack, request);
        return IdOf(stack);
    }

    private static IEnumerable<XElement> IdOf(Stack stack) => [new XElement("StackId", stack.Id)];
}
