using System.Text.RegularExpressions;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Architecture;

namespace ServerlessStack.Tests.Storefront;

/// <summary>The diagram that the README shows is the one that a synthesis draws. <c>UPDATE_SNAPSHOTS=1</c> writes it into the README.</summary>
public sealed partial class StorefrontDiagramTests
{
    [Fact]
    public void The_README_shows_the_storefront()
    {
        var app = TestApp.Create();
        StorefrontApp.Declare(app, StorefrontStages.Dev);
        app.Synth();
        var diagram = File.ReadAllText(Path.Combine(app.Outdir, "event-graph.mmd"));
        var file = Path.Combine(RepositoryRoot.Folder, "README.md");
        var readme = File.ReadAllText(file).ReplaceLineEndings("\n");
        var shown = Assert.Single(Diagram().Matches(readme)).Groups["diagram"];

        new KeptText("diagram", "storefront", file).Matches(
            shown.Value,
            diagram,
            SnapshotMode.OfProcess,
            () => File.WriteAllText(file, $"{readme[..shown.Index]}{diagram}{readme[(shown.Index + shown.Length)..]}"));
    }

    [GeneratedRegex("^```mermaid\n(?<diagram>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Diagram();
}
