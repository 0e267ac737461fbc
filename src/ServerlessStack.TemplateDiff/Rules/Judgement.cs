using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.TemplateDiff.Findings;
using ServerlessStack.TemplateDiff.Guards;

namespace ServerlessStack.TemplateDiff.Rules;

/// <summary>Judges changes by every rule.</summary>
internal static class Judgement
{
    private static readonly IRule Protection = new GuardRule(FindingClass.Security, [.. AccessGuards.All, .. EncryptionGuards.All], judgesNew: true);

    // The gravest first: a difference is told by the first rule that takes it.
    private static readonly IReadOnlyList<IRule> OfChanged =
    [
        new StackRule(),
        new StatefulLossRule(),
        new ConditionRule(),
        new GuardRule(FindingClass.DataLoss, RetentionGuards.All),
        new PermissionRule(),
        new ManagedPolicyRule(),
        new UnreadPolicyRule(),
        new NetworkRule(),
        Protection,
        new GuardRule(FindingClass.Reliability, [.. DeliveryGuards.All, .. OperationGuards.All]),
        new RemovedAlarmRule(),
        new RemovedSafetyRule(),
        new CodeRule(),
        new ReplacementRule(),
        new LostPermissionRule(),
        new MembershipRule(),
        new CosmeticRule(),
        new BehaviourRule(),
        new SectionRule(),
    ];

    // Of a new stack only what it opens and what came from another stack is worth more than the news itself.
    private static readonly IReadOnlyList<IRule> OfAdded = [.. OfChanged.Where(rule => rule is not (RemovedAlarmRule or RemovedSafetyRule or MembershipRule or SectionRule))];

    // CloudFormation deletes a nested stack that leaves its parent; any other stays until somebody deletes it.
    private static readonly IReadOnlyList<IRule> OfRemoved = [new StackRule()];
    private static readonly IReadOnlyList<IRule> OfRemovedNested = [new StatefulLossRule(), new MembershipRule()];

    /// <summary>The findings, in the order in which they are shown.</summary>
    public static IReadOnlyList<Finding> Of(IEnumerable<StackChange> changes) =>
    [
        .. changes.SelectMany(change => Rules(change).SelectMany(rule => rule.Judge(change)))
            .OrderBy(finding => finding.Class)
            .ThenByDescending(finding => finding.Severity)
            .ThenBy(finding => finding.Stack, StringComparer.Ordinal)
            .ThenBy(finding => finding.Construct, StringComparer.Ordinal)
            .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<IRule> Rules(StackChange change) => change.Stacks switch
    {
        { Before: null } => OfAdded,
        { After: null } => change.Stack.Contains('/', StringComparison.Ordinal) ? OfRemovedNested : OfRemoved,
        _ => OfChanged,
    };
}
