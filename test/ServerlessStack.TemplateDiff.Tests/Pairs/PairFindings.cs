using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Tests.Pairs;

/// <summary>The findings of every pair, from one comparison.</summary>
public sealed class PairFindings : IAsyncLifetime
{
    private ILookup<string, Finding> _findings = Array.Empty<Finding>().ToLookup(finding => finding.Stack);

    public async ValueTask InitializeAsync()
    {
        var findings = await Toolchain.Comparison.CompareAsync(
            [.. PairFolder.All.Select(pair => pair.Before)],
            [.. PairFolder.All.Select(pair => pair.After)],
            TestContext.Current.CancellationToken);
        _findings = findings.ToLookup(finding => finding.Stack);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal IReadOnlyList<Finding> Of(string pair) => [.. _findings[pair]];
}
