using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ServerlessStack.TemplateDiff.Permissions;

/// <summary>A statement of a policy.</summary>
/// <param name="Effect"><c>Allow</c>, <c>Deny</c> or <c>Unknown</c>.</param>
/// <param name="Actions">What may or may not be done.</param>
/// <param name="Resources">To what.</param>
/// <param name="Principals">By whom.</param>
/// <param name="Condition">Under which conditions; null for always.</param>
/// <param name="SerializedIntrinsic">The statement itself where it is an intrinsic function and cannot be read; null otherwise.</param>
internal sealed partial record Statement(
    string Effect,
    Targets Actions,
    Targets Resources,
    Targets Principals,
    JsonNode? Condition = null,
    string? SerializedIntrinsic = null)
{
    /// <summary>Whether it allows something.</summary>
    [JsonIgnore]
    public bool Allows => Effect == "Allow";

    /// <summary>Whether it forbids something.</summary>
    [JsonIgnore]
    public bool Denies => Effect == "Deny";

    /// <summary>Whether it forbids access without TLS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html</summary>
    [JsonIgnore]
    public bool DemandsTls => Denies && Condition?.ToJsonString().Contains("aws:SecureTransport", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The logical ids that the identities of this statement come from.</summary>
    [JsonIgnore]
    public IEnumerable<string> PrincipalIds => Ids(Principals);

    /// <summary>The logical ids that the resources of this statement come from.</summary>
    [JsonIgnore]
    public IEnumerable<string> ResourceIds => Ids(Resources);

    /// <summary>Whether this one already says everything that another one of the same effect says.</summary>
    public bool Covers(Statement other) =>
        Effect == other.Effect
        && Principals.Cover(other.Principals)
        && Actions.Cover(other.Actions)
        && Resources.Cover(other.Resources)
        && (Condition is null || JsonNode.DeepEquals(Condition, other.Condition));

    /// <summary>What this one says that none of some others says: the same with fewer actions and resources, or null when the others say it all.</summary>
    public Statement? Beyond(IReadOnlyList<Statement> others)
    {
        if (others.Any(other => other.Covers(this)))
        {
            return null;
        }

        var fewer = this with { Actions = Actions.Where(action => !others.Any(other => other.Covers(this with { Actions = action }))) };
        var rest = fewer with { Resources = Resources.Where(resource => !others.Any(other => other.Covers(fewer with { Resources = resource }))) };
        return rest.Actions.Values.Count == 0 || rest.Resources.Values.Count == 0 ? null : rest;
    }

    /// <summary>Whether both are equal but for the condition.</summary>
    public bool EqualsWithoutCondition(Statement other) => (this with { Condition = null }).Covers(other with { Condition = null }) && other.Effect == Effect;

    private static IEnumerable<string> Ids(Targets targets) => targets.Values.SelectMany(value => Reference().Matches(value)).Select(match => match.Groups["id"].Value);

    /// <summary>A reference to a construct; the pseudo parameters of CloudFormation, such as <c>${AWS::Region}</c>, are none.</summary>
    [GeneratedRegex(@"\$\{(?<id>[^.:}]+)(\.[^}]+)?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex Reference();
}
