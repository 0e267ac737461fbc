using System.Globalization;
using System.Xml.Linq;
using ServerlessStack.Local.CloudFormation.Stacks;
using ServerlessStack.Local.CloudFormation.Templates;

namespace ServerlessStack.Local.CloudFormation.Calls;

/// <summary>Words stacks, resources and events as CloudFormation's API does.</summary>
internal static class StackXml
{
    /// <summary>A list.</summary>
    public static XElement List<T>(string name, IEnumerable<T> items, Func<T, IEnumerable<XElement?>> member) => new(name, items.Select(item => new XElement("member", member(item))));

    /// <summary>A field; null, and so left out, where there is no value.</summary>
    public static XElement? Field(string name, string? value) => value is null ? null : new XElement(name, value);

    /// <summary>A time.</summary>
    public static XElement? Field(string name, DateTimeOffset? time) => Field(name, time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));

    /// <summary>Pairs of key and value.</summary>
    public static XElement Pairs(string name, string key, string value, IEnumerable<KeyValuePair<string, string>> pairs) => List(name, pairs, pair => [new XElement(key, pair.Key), new XElement(value, pair.Value)]);

    /// <summary>A stack, as <c>DescribeStacks</c> tells it.</summary>
    public static IEnumerable<XElement?> Of(Stack stack)
    {
        var given = stack.Request?.Parameters ?? new Dictionary<string, string>(StringComparer.Ordinal);
        var declared = stack.Request is { } request ? Template.Parse(request.Template) : null;
        return
        [
            new XElement("StackId", stack.Id),
            new XElement("StackName", stack.Name),
            Field("Description", declared?.Description),
            List("Parameters", declared?.Parameters ?? [], parameter => ParameterOf(parameter, given, stack)),
            Field("CreationTime", stack.Created),
            Field("LastUpdatedTime", stack.Updated),
            Field("DeletionTime", stack.Deleted),
            new XElement("RollbackConfiguration"),
            new XElement("StackStatus", stack.Status),
            Field("StackStatusReason", stack.Reason),
            new XElement("DisableRollback", stack.Request?.KeepsFailed ?? false),
            new XElement("NotificationARNs"),
            new XElement("Capabilities"),
            List("Outputs", stack.Outputs, output => [new XElement("OutputKey", output.Name), new XElement("OutputValue", output.Value), Field("Description", output.Description), Field("ExportName", output.Export)]),
            Pairs("Tags", "Key", "Value", stack.Request?.Tags ?? given),
            new XElement("EnableTerminationProtection", stack.IsProtected),
            new XElement("DriftInformation", new XElement("StackDriftStatus", "NOT_CHECKED")),
        ];
    }

    /// <summary>A stack, as <c>ListStacks</c> tells it.</summary>
    public static IEnumerable<XElement?> SummaryOf(Stack stack) =>
    [
        new XElement("StackId", stack.Id),
        new XElement("StackName", stack.Name),
        Field("CreationTime", stack.Created),
        Field("LastUpdatedTime", stack.Updated),
        Field("DeletionTime", stack.Deleted),
        new XElement("StackStatus", stack.Status),
        Field("StackStatusReason", stack.Reason),
    ];

    /// <summary>A resource.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="timeName">How the operation calls the time.</param>
    public static IEnumerable<XElement?> Of(Stack stack, StackResource resource, string timeName) =>
    [
        new XElement("StackId", stack.Id),
        new XElement("StackName", stack.Name),
        new XElement("LogicalResourceId", resource.LogicalId),
        Field("PhysicalResourceId", resource.Exists ? resource.PhysicalId : null),
        new XElement("ResourceType", resource.Type),
        Field(timeName, resource.Time),
        new XElement("ResourceStatus", resource.Status),
        Field("ResourceStatusReason", resource.Reason),
    ];

    /// <summary>An event.</summary>
    public static IEnumerable<XElement?> Of(Stack stack, StackEvent happened) =>
    [
        new XElement("StackId", stack.Id),
        new XElement("EventId", happened.Id),
        new XElement("StackName", stack.Name),
        new XElement("LogicalResourceId", happened.LogicalId),
        new XElement("PhysicalResourceId", happened.PhysicalId),
        new XElement("ResourceType", happened.Type),
        Field("Timestamp", happened.Time),
        new XElement("ResourceStatus", happened.Status),
        Field("ResourceStatusReason", happened.Reason),
        Field("ClientRequestToken", happened.Token),
    ];

    private static IEnumerable<XElement?> ParameterOf(TemplateParameter parameter, IReadOnlyDictionary<string, string> given, Stack stack) =>
    [
        new XElement("ParameterKey", parameter.Name),
        Field("ParameterValue", given.GetValueOrDefault(parameter.Name) ?? parameter.Default),
        Field("ResolvedValue", parameter.IsStored ? stack.Parameters.GetValueOrDefault(parameter.Name) : null),
    ];
}
