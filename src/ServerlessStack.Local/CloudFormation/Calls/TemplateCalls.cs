using System.Xml.Linq;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;
using ServerlessStack.Local.Endpoint.Protocols;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>What is asked about templates.</summary>
internal sealed class TemplateCalls : ICallGroup
{
    private readonly StackStore stacks;
    private readonly RequestReader requests;

    /// <summary>Makes the group.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="requests">Reads templates.</param>
    public TemplateCalls(StackStore stacks, RequestReader requests)
    {
        (this.stacks, this.requests) = (stacks, requests);
        Operations = new Dictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>>(StringComparer.Ordinal)
        {
            ["GetTemplate"] = (call, _) => Task.FromResult(Get(call)),
            ["GetTemplateSummary"] = SummarizeAsync,
            ["ValidateTemplate"] = ValidateAsync,
        };
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, Func<QueryCall, CancellationToken, Task<IEnumerable<XElement>>>> Operations { get; }

    private IEnumerable<XElement> Get(QueryCall call)
    {
        var stack = stacks.Get(call["StackName"]);
        var waiting = stack.ChangeSets.Values.FirstOrDefault(set => set.Name == call["ChangeSetName"] || set.Id == call["ChangeSetName"]);
        var template = (waiting?.Request ?? stack.Request)?.Template ?? "{}";
        return [new XElement("TemplateBody", template), new XElement("StagesAvailable", new XElement("member", "Original"), new XElement("member", "Processed"))];
    }

    private async Task<IEnumerable<XElement>> SummarizeAsync(QueryCall call, CancellationToken cancellation)
    {
        var stack = call["StackName"] is { } name ? stacks.Get(name) : null;
        var template = Template.Parse(stack?.Request?.Template ?? await requests.TemplateAsync(call, stack, cancellation));
        return
        [
            .. ParametersOf(template),
            new XElement("ResourceTypes", template.Resources.Values.Select(resource => resource.Type).Distinct(StringComparer.Ordinal).Select(type => new XElement("member", type))),
            new XElement("Version", "2010-09-09"),
        ];
    }

    private async Task<IEnumerable<XElement>> ValidateAsync(QueryCall call, CancellationToken cancellation) => ParametersOf(Template.Parse(await requests.TemplateAsync(call, stack: null, cancellation)));

    private static IEnumerable<XElement> ParametersOf(Template template)
    {
        yield return StackXml.List("Parameters", template.Parameters, parameter =>
        [
            new XElement("ParameterKey", parameter.Name),
            StackXml.Field("DefaultValue", parameter.Default),
            new XElement("ParameterType", parameter.Type),
            new XElement("NoEcho", "false"),
            StackXml.Field("Description", parameter.Description),
        ]);
        if (template.Description is { } description)
        {
            yield return new XElement("Description", description);
        }
    }
}
