using System.Text.Json;
using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Storefront;
using ServerlessStack.Storefront.Stages;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Graph;

public sealed class GraphFilesTests
{
    [Fact]
    public void Dump()
    {
        var app = TestApp.Create();
        StorefrontApp.Declare(app, StorefrontStages.Dev);
        app.Synth();
        Assert.Fail(File.ReadAllText(Path.Combine(app.Outdir, "event-graph.mmd")) + File.ReadAllText(Path.Combine(app.Outdir, "event-graph.json")));
    }
}
