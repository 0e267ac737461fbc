using System.Xml.Linq;
using ServerlessStack.Local.CloudFormation.Deployments;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>Change sets. <see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-changesets.html"/>.</summary>
internal sealed class ChangeSetCalls : ICallGroup
{
    // The CDK CLI recognizes it by its beginning.
    private const string NoChanges = "The submitted information didn't contain changes. Submit different information to create a change set.";
    private readonly StackStore stacks;
    private readonly StackEngine engine;
    private readonly ChangeSetPlanner planner;
    private readonly RequestReader requests;
    private readonly LocalAccount account;
    private readonly TimeProvider time;

    /// <summary>Makes the group.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="engine">Deploys them.</param>
    /// <param name="planner">Tells what would change.</param>
    /// <param name="requests">Reads what is asked for.</param>
    /// <param name="account">Whose change sets they are.</param>
    /// <param name="time">The clock.</param>
    public ChangeSetCalls(StackStore stacks, StackEngine engine, ChangeSetPlanner planner, RequestReader requests, LocalAccount account, TimeProvider time)
    {
        (this.stacks, this.engine, this.planner, this.requests, this.account, this.time) = (stacks, engine, planner, requests, account, time);
        Operations = new Dictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>>(StringComparer.Ordinal)
        {
            ["CreateChangeSet"] = CreateAsync,
            ["DescribeChangeSet"] = (call, _) => Task.FromResult(Describe(call)),
            ["ExecuteChangeSet"] = (call, _) => Task.FromResult(Execute(call)),
            ["DeleteChangeSet"] = (call, _) => Task.FromResult(Delete(call)),
            ["ListChangeSets"] = (call, _) => Task.FromResult(List(call)),
        };
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>> Operations { get; }

    private async Task<IEnumerable<XElement>> CreateAsync(QueryCall call, CancellationToken cancellation)
    {
        var (stackName, name) = (call["StackName"] ?? "", call["ChangeSetName"] ?? "");
        var existing = stacks.Find(stackName);
        var isCreation = call["ChangeSetType"] == "CREATE";
        if (call["ChangeSetType"] == "IMPORT")
        {
            throw new AwsException("ValidationError", "The local target does not import resources.");
        }

        if (isCreation && existing is { IsDeployed: true })
        {
            throw new AwsException("ValidationError", $"Stack [{stackName}] already exists and cannot be created again with the changeSet [{name}].");
        }

        if (!isCreation && existing is not { IsDeployed: true })
        {
            throw new AwsException("ValidationError", $"Stack [{stackName}] does not exist");
        }

        var request = await requests.ReadAsync(call, existing, cancellation);
        if (existing?.ChangeSets.GetValueOrDefault(name) is { } same)
        {
            return same.Request.Token is { } token && token == request.Token ? Ids(existing, same) : throw new AwsException("AlreadyExistsException", $"ChangeSet {name} cannot be created because a change set with that name already exists.");
        }

        // Checked before the stack is made: a template that cannot be deployed leaves nothing behind.
        var plan = engine.Plan(existing ?? new Stack(stackName, stackName, time.GetUtcNow()), request);
        var stack = existing ?? stacks.Add(stackName, time.GetUtcNow());
        var isChange = ChangeSetPlanner.IsChange(plan);
        var set = new ChangeSet(
            name,
            account.Arn("cloudformation", $"changeSet/{name}/{Guid.NewGuid()}").ToString(),
            request,
            isChange ? ChangeSet.Complete : ChangeSet.Failed,
            isChange ? null : NoChanges,
            time.GetUtcNow(),
            isChange ? planner.ChangesOf(plan) : []);
        stacks.Change(stack.Id, now => now with { ChangeSets = now.ChangeSets.SetItem(name, set) });
        return Ids(stack, set);
    }

    private IEnumerable<XElement> Describe(QueryCall call)
    {
        var (stack, set) = Find(call);
        return ChangeSetXml.Of(stack, set).OfType<XElement>();
    }

    private IEnumerable<XElement> Execute(QueryCall call)
    {
        var token = call["ClientRequestToken"];
        var (stack, set) = Find(call);
        if (set.Status != ChangeSet.Complete)
        {
            throw new AwsException("InvalidChangeSetStatus", $"ChangeSet [{set.Id}] cannot be executed in its current status of [{set.Status}]");
        }

        engine.Deploy(stack, set.Request with { KeepsFailed = call["DisableRollback"] == "true", Token = token ?? set.Request.Token });
        return [];
    }

    private IEnumerable<XElement> Delete(QueryCall call)
    {
        var stack = stacks.Get(StackOf(call));
        if (SetOf(stack, call["ChangeSetName"]) is { } set)
        {
            stacks.Change(stack.Id, now => now with { ChangeSets = now.ChangeSets.Remove(set.Name) });
        }

        return [];
    }

    private IEnumerable<XElement> List(QueryCall call)
    {
        var stack = stacks.Get(StackOf(call));
        return [StackXml.List("Summaries", stack.ChangeSets.Values, set => ChangeSetXml.SummaryOf(stack, set))];
    }

    private (Stack Stack, ChangeSet Set) Find(QueryCall call)
    {
        var name = call["ChangeSetName"];
        var stack = stacks.Find(StackOf(call) ?? "");
        return stack is not null && SetOf(stack, name) is { } set
            ? (stack, set)
            : throw new AwsException("ChangeSetNotFound", $"ChangeSet [{name}] does not exist", 404);
    }

    // A change set's ARN alone is enough.
    private string? StackOf(QueryCall call) => call["StackName"] ?? stacks.All.FirstOrDefault(stack => SetOf(stack, call["ChangeSetName"]) is not null)?.Id;

    private static ChangeSet? SetOf(Stack stack, string? nameOrId) => stack.ChangeSets.Values.FirstOrDefault(set => set.Name == nameOrId || set.Id == nameOrId);

    private static IEnumerable<XElement> Ids(Stack stack, ChangeSet set) => [new XElement("Id", set.Id), new XElement("StackId", stack.Id)];
}
