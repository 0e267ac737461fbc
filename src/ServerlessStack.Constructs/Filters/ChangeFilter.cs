using System.Text.Json;
using Amazon.CDK.AWS.Pipes;
using ServerlessStack.Lambda;

namespace ServerlessStack.Constructs;

/// <summary>
/// Writes kinds of change as a filter on the stream record's <c>eventName</c>, as the EventBridge guide shows it for pipes ("Event filtering in Amazon EventBridge Pipes").
/// </summary>
internal static class ChangeFilter
{
    private static readonly (Change Kind, string Name)[] Names = [(Change.Insert, "INSERT"), (Change.Modify, "MODIFY"), (Change.Remove, "REMOVE")];

    public static CfnPipe.FilterCriteriaProperty For(Change changes)
    {
        var names = Names.Where(name => changes.HasFlag(name.Kind)).Select(name => name.Name);
        var pattern = JsonSerializer.Serialize(new Dictionary<string, IEnumerable<string>>(StringComparer.Ordinal) { ["eventName"] = names });
        return new() { Filters = new object[] { new CfnPipe.FilterProperty { Pattern = pattern } } };
    }
}
