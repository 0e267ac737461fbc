using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>Writes statements the way a person reads them.</summary>
/// <param name="nameOf">The name of what a logical id stands for.</param>
internal sealed partial class GrantText(Func<string, string> nameOf)
{
    /// <summary>What a statement is about, without who: <c>call sqs:SendMessage on Fulfilment/Queue</c>.</summary>
    public string Of(Statement statement)
    {
        var condition = statement.Condition is null ? string.Empty : $", if {Name(new ValueText(nameOf).Of(statement.Condition)!)}";
        return $"call {Write(statement.Actions, "every action")} on {Write(statement.Resources, "every resource")}{condition}";
    }

    /// <summary>Who a statement is about.</summary>
    public string Who(Statement statement) => Write(statement.Principals, "everybody");

    private string Write(Targets targets, string everything)
    {
        var values = string.Join(", ", targets.Values.Select(Name));
        return targets.Not ? $"{everything} except {values}" : Targets.IsEverything(values) ? everything : values;
    }

    // A reference to a construct becomes its path; the service that a principal names stands for itself.
    private string Name(string value) => Kind().Replace(Statement.Reference().Replace(value, match => nameOf(match.Groups["id"].Value)), string.Empty);

    [GeneratedRegex("^(Service|AWS|Federated|CanonicalUser):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kind();
}
