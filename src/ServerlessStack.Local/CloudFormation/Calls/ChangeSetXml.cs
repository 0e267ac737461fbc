using System.Xml.Linq;
using ServerlessStack.Local.CloudFormation.Stacks;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>Words change sets as CloudFormation's API does.</summary>
internal static class ChangeSetXml
{
    /// <summary>A change set, as <c>DescribeChangeSet</c> tells it.</summary>
    public static IEnumerable<XElement?> Of(Stack stack, ChangeSet set) =>
    [
        .. SummaryOf(stack, set),
        StackXml.Pairs("Parameters", "ParameterKey", "ParameterValue", set.Request.Parameters),
        StackXml.Pairs("Tags", "Key", "Value", set.Request.Tags),
        StackXml.List("Changes", set.Changes, change => [new XElement("Type", "Resource"), new XElement("ResourceChange", Of(change))]),
    ];

    /// <summary>A change set, as <c>ListChangeSets</c> tells it.</summary>
    public static IEnumerable<XElement?> SummaryOf(Stack stack, ChangeSet set) =>
    [
        new XElement("StackId", stack.Id),
        new XElement("StackName", stack.Name),
        new XElement("ChangeSetId", set.Id),
        new XElement("ChangeSetName", set.Name),
        new XElement("ExecutionStatus", set.Status == ChangeSet.Complete ? "AVAILABLE" : "UNAVAILABLE"),
        new XElement("Status", set.Status),
        StackXml.Field("StatusReason", set.Reason),
        StackXml.Field("CreationTime", set.Created),
    ];

    private static IEnumerable<XElement?> Of(ResourceChange change) =>
    [
        change.Replacement == "True" ? new XElement("PolicyAction", "ReplaceAndDelete") : null,
        new XElement("Action", change.Action),
        new XElement("LogicalResourceId", change.LogicalId),
        StackXml.Field("PhysicalResourceId", change.PhysicalId),
        new XElement("ResourceType", change.Type),
        StackXml.Field("Replacement", change.Replacement),
        new XElement("Scope", change.Properties.Count > 0 ? new XElement("member", "Properties") : null),
        StackXml.List("Details", change.Properties, name =>
        [
            new XElement("Target", new XElement("Attribute", "Properties"), new XElement("Name", name), new XElement("RequiresRecreation", change.Replacement == "True" ? "Conditionally" : "Never")),
            new XElement("Evaluation", "Static"),
            new XElement("ChangeSource", "DirectModification"),
        ]),
    ];
}
