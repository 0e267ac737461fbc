using System.Xml.Linq;
using ServerlessStack.Local.Endpoint.Calls;

namespace ServerlessStack.Local.Control.Deployed;

/// <summary>What is deployed, as CloudFormation tells everybody.</summary>
/// <param name="services">Calls CloudFormation.</param>
internal sealed class DeployedStacks(ServiceCaller services)
{
    // Outputs that stacks make for one another.
    private const string ForStacks = "PublishOutput";
    private const string Bootstrap = "CDKToolkit";

    /// <summary>The stacks, in the order in which CloudFormation names them.</summary>
    public async Task<IReadOnlyList<DeployedStack>> AllAsync(CancellationToken cancellation)
    {
        var answer = await CallAsync("DescribeStacks", stack: null, cancellation);
        return [.. Members(answer, "Stacks").Select(Read).Where(stack => stack.Name != Bootstrap)];
    }

    /// <summary>The resources of all stacks.</summary>
    public async Task<IReadOnlyList<DeployedResource>> ResourcesAsync(CancellationToken cancellation)
    {
        var resources = new List<DeployedResource>();
        foreach (var stack in await AllAsync(cancellation))
        {
            var answer = await CallAsync("ListStackResources", stack.Name, cancellation);
            resources.AddRange(Members(answer, "StackResourceSummaries")
                .Select(member => new DeployedResource(stack.Name, Text(member, "LogicalResourceId"), Text(member, "PhysicalResourceId"), Text(member, "ResourceType")))
                .Where(resource => resource.PhysicalId.Length > 0));
        }

        return resources;
    }

    /// <summary>Finds the resource that a person means.</summary>
    /// <param name="name">What the person calls it.</param>
    /// <param name="types">The types that would do.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="ControlException">There is none, or more than one.</exception>
    public async Task<DeployedResource> FindAsync(string name, IReadOnlyCollection<string> types, CancellationToken cancellation)
    {
        var candidates = (await ResourcesAsync(cancellation)).Where(resource => types.Contains(resource.Type)).ToList();
        var outputs = (await AllAsync(cancellation)).SelectMany(stack => stack.Outputs).Where(output => output.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(output => output.Value);
        var found = candidates.Where(candidate => candidate.IsCalled(name)).ToList();
        found = found.Count > 0 ? found : [.. candidates.Where(candidate => outputs.Any(candidate.IsCalled))];
        return found switch
        {
            [var only] => only,
            [] => throw new ControlException($"Nothing that is deployed is called {name}. There {Sentence(candidates.Select(candidate => candidate.Name))}."),
            _ => throw new ControlException($"{name} may be {string.Join(" or ", found.Select(candidate => $"{candidate.Stack}/{candidate.Name}"))}. Name one of them."),
        };
    }

    private static string Sentence(IEnumerable<string> names) => string.Join(", ", names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) is { Length: > 0 } list ? $"is {list}" : "is nothing of that kind";

    private static DeployedStack Read(XElement member)
    {
        var outputs = Members(member, "Outputs").Where(output => !Text(output, "OutputKey").StartsWith(ForStacks, StringComparison.Ordinal));
        return new DeployedStack(Text(member, "StackName"), Text(member, "StackStatus"), outputs.ToDictionary(output => Text(output, "OutputKey"), output => Text(output, "OutputValue"), StringComparer.Ordinal));
    }

    private static IEnumerable<XElement> Members(XElement parent, string list) =>
        parent.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == list)?.Elements() ?? [];

    private static string Text(XElement member, string name) => member.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? string.Empty;

    private async Task<XElement> CallAsync(string operation, string? stack, CancellationToken cancellation)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["Action"] = operation, ["Version"] = "2010-05-15" };
        if (stack is not null)
        {
            form["StackName"] = stack;
        }

        var answer = await services.SendAsync("cloudformation", HttpMethod.Post, "/", new FormUrlEncodedContent(form), cancellation);
        return answer.IsSuccess ? XElement.Parse(answer.Text) : throw new ControlException(answer.Text);
    }
}
