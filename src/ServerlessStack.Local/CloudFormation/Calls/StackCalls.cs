using System.Xml.Linq;
using ServerlessStack.Local.CloudFormation.Deployments;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>What is asked about stacks, and their deletion.</summary>
internal sealed class StackCalls : ICallGroup
{
    private const string Name = "StackName";
    private readonly StackStore stacks;
    private readonly StackEngine engine;

    /// <summary>Makes the group.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="engine">Deletes them.</param>
    public StackCalls(StackStore stacks, StackEngine engine)
    {
        (this.stacks, this.engine) = (stacks, engine);
        Operations = new Dictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>>(StringComparer.Ordinal)
        {
            ["DescribeStacks"] = Answer(Describe),
            ["ListStacks"] = Answer(List),
            ["DescribeStackEvents"] = Answer(Events),
            ["DescribeEvents"] = Answer(_ => [new XElement("OperationEvents")]),
            ["DescribeStackResources"] = Answer(DescribeResources),
            ["DescribeStackResource"] = Answer(DescribeResource),
            ["ListStackResources"] = Answer(ListResources),
            ["ListExports"] = Answer(ListExports),
            ["ListImports"] = Answer(ListImports),
            ["DeleteStack"] = Answer(Delete),
            ["UpdateTerminationProtection"] = Answer(Protect),
        };
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>> Operations { get; }

    private static Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>> Answer(Func<QueryCall, IEnumerable<XElement>> operation) => (call, _) => Task.FromResult(operation(call));

    private IEnumerable<XElement> Describe(QueryCall call)
    {
        var found = call[Name] is { Length: > 0 } name ? [stacks.Get(name)] : stacks.All.Where(stack => stack.Deleted is null);
        return [StackXml.List("Stacks", found, StackXml.Of)];
    }

    private IEnumerable<XElement> List(QueryCall call)
    {
        var statuses = call.Texts("StackStatusFilter").ToHashSet(StringComparer.Ordinal);
        return [StackXml.List("StackSummaries", stacks.All.Where(stack => statuses.Count == 0 || statuses.Contains(stack.Status)), StackXml.SummaryOf)];
    }

    private IEnumerable<XElement> Events(QueryCall call)
    {
        var stack = stacks.Get(call[Name]);
        return [StackXml.List("StackEvents", stack.Events.Reverse(), happened => StackXml.Of(stack, happened))];
    }

    private IEnumerable<XElement> DescribeResources(QueryCall call)
    {
        var stack = stacks.Get(call[Name]);
        var wanted = stack.Resources.Values.Where(resource => call["LogicalResourceId"] is not { } id || resource.LogicalId == id);
        return [StackXml.List("StackResources", wanted, resource => StackXml.Of(stack, resource, "Timestamp"))];
    }

    private IEnumerable<XElement> DescribeResource(QueryCall call)
    {
        var stack = stacks.Get(call[Name]);
        var id = call["LogicalResourceId"] ?? "";
        var resource = stack.Resources.GetValueOrDefault(id) ?? throw new AwsException("ValidationError", $"Resource {id} does not exist for stack {stack.Name}");
        return [new XElement("StackResourceDetail", StackXml.Of(stack, resource, "LastUpdatedTimestamp"))];
    }

    private IEnumerable<XElement> ListResources(QueryCall call)
    {
        var stack = stacks.Get(call[Name]);
        return [StackXml.List("StackResourceSummaries", stack.Resources.Values, resource => StackXml.Of(stack, resource, "LastUpdatedTimestamp"))];
    }

    private IEnumerable<XElement> ListExports(QueryCall call)
    {
        var exports = stacks.Deployed.SelectMany(stack => stack.Outputs.Where(output => output.Export is not null).Select(output => (stack, output)));
        return [StackXml.List("Exports", exports, pair => [new XElement("ExportingStackId", pair.stack.Id), new XElement("Name", pair.output.Export), new XElement("Value", pair.output.Value)])];
    }

    private IEnumerable<XElement> ListImports(QueryCall call)
    {
        var users = stacks.Deployed.Where(stack => stack.Imports.Contains(call["ExportName"] ?? "")).Select(stack => new XElement("member", stack.Name)).ToList();
        return users.Count > 0 ? [new XElement("Imports", users)] : throw new AwsException("ValidationError", $"Export '{call["ExportName"]}' is not imported by any stack.");
    }

    private IEnumerable<XElement> Delete(QueryCall call)
    {
        // A stack that is not there is deleted already.
        if (stacks.Find(call[Name] ?? "") is { Deleted: null } stack && stack.Status != StackStatus.DeleteInProgress)
        {
            engine.Delete(stack, call["ClientRequestToken"]);
        }

        return [];
    }

    private IEnumerable<XElement> Protect(QueryCall call)
    {
        var stack = stacks.Get(call[Name]);
        stacks.Change(stack.Id, now => now with { IsProtected = call["EnableTerminationProtection"] == "true" });
        return [new XElement("StackId", stack.Id)];
    }
}
