using ServerlessStack.TemplateDiff.Guards;
using ServerlessStack.TemplateDiff.Tests.Pairs;

namespace ServerlessStack.TemplateDiff.Tests;

public sealed class DocumentationTests(PairFindings findings) : IClassFixture<PairFindings>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Toolchain.Root, "docs", "template-diff.md"));

    [Fact]
    public void Every_rule_is_in_the_documentation()
    {
        var guards = new[] { RetentionGuards.All, AccessGuards.All, EncryptionGuards.All, DeliveryGuards.All, OperationGuards.All }.SelectMany(list => list).Select(guard => guard.Rule);
        var found = PairFolder.All.SelectMany(pair => findings.Of(pair.Name)).Select(finding => finding.Rule);

        Assert.All(guards.Concat(found).Distinct(StringComparer.Ordinal), rule => Assert.Contains($"`{rule}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_path_of_a_guard_starts_where_one_can_be_found() =>
        Assert.All(
            new[] { RetentionGuards.All, AccessGuards.All, EncryptionGuards.All, DeliveryGuards.All, OperationGuards.All }.SelectMany(list => list),
            guard => Assert.True(guard.IsAnywhere || guard.Path.StartsWith("Properties.", StringComparison.Ordinal) || guard.Path is "DeletionPolicy" or "UpdateReplacePolicy", guard.Path));
}
