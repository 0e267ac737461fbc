using System.Text.Json;

namespace ServerlessStack.Graph.Tests.Documents;

public sealed class GraphFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graph").FullName;

    private string Json => Path.Combine(_folder, GraphFile.Json);

    [Fact]
    public void What_is_written_can_be_read()
    {
        var document = new GraphDocument(
            GraphDocument.CurrentVersion,
            [new StackEntry("Shop", "Shop")],
            [
                new NodeEntry("Shop/Orders", "Orders", NodeKind.Bus, "Shop", "Orders1A2B3C4D", Event: null),
                new NodeEntry("Shop/Partner", "Partner", NodeKind.ForeignBus, "Shop", LogicalId: null, Event: null),
            ],
            [new EdgeEntry { Kind = EdgeKind.Delivers, Source = "Shop/Orders", Consumer = "Shop/Partner", Filter = "order => order.Total > 0" }]);

        GraphFile.Write(_folder, document);

        var read = GraphFile.Read(Json);
        Assert.Equal(document.Stacks, read.Stacks);
        Assert.Equal(document.Nodes, read.Nodes);
        Assert.Equal(document.Edges, read.Edges);
        Assert.Contains("\"kind\": \"foreignBus\"", File.ReadAllText(Json), StringComparison.Ordinal);
        Assert.DoesNotContain("null", File.ReadAllText(Json), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version":2,"stacks":[],"nodes":[],"edges":[]}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("null")]
    [InlineData("graph")]
    public void What_is_no_graph_of_this_version_is_refused(string text)
    {
        File.WriteAllText(Json, text);

        Assert.ThrowsAny<JsonException>(() => GraphFile.Read(Json));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
