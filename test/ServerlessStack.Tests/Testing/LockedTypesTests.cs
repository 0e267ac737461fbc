using System.Diagnostics;
using System.Text.Json;
using ServerlessStack.TemplateDiff.Changes;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Architecture;

namespace ServerlessStack.Tests.Testing;

/// <summary>What the lock knows of CloudFormation is what <c>@aws-cdk/cloudformation-diff</c> knows, which reads CloudFormation's own schemas.</summary>
public sealed class LockedTypesTests
{
    private const string Script =
        """
        const { loadResourceModel } = require('@aws-cdk/cloudformation-diff/lib/diff/util');
        const replacing = (type) => Object.entries(loadResourceModel(type).properties).filter(([, property]) => (property.causesReplacement ?? 'no') !== 'no').map(([name]) => name).sort();
        console.log(JSON.stringify(Object.fromEntries(process.argv.slice(1).map((type) => [type, replacing(type)]))));
        """;

    [Fact]
    public async Task Every_property_that_replaces_is_known_and_no_other()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("JSII_NODE")!, ["-e", Script, .. LockedTypes.All.Keys]) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = RepositoryRoot.Folder };
        using var node = Process.Start(start)!;
        var known = await JsonSerializer.DeserializeAsync<Dictionary<string, string[]>>(node.StandardOutput.BaseStream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(LockedTypes.All.Count, known!.Count);
        Assert.All(LockedTypes.All, type => Assert.Equal(known[type.Key], type.Value.Replacing));
    }

    [Fact]
    public void Of_every_type_it_is_said_what_is_lost() =>
        Assert.All(LockedTypes.All.Keys, type => Assert.NotEqual(StatefulContents.Unknown, StatefulContents.Of(type)));
}
