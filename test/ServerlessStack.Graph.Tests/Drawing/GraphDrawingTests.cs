namespace ServerlessStack.Graph.Tests.Drawing;

public sealed class GraphDrawingTests
{
    [Fact]
    public void A_projection_stands_between_its_source_and_its_consumer()
    {
        var drawing = Of([new EdgeEntry { Kind = EdgeKind.Delivers, Source = "Orders", Consumer = "Placed", Via = "Announce", Event = "OrderPlaced", Filter = "Insert: (before, after) => after.Total > 0" }]);

        Assert.Equal(
            ["Orders → Announce: Insert: after.Total > 0", "Announce → Placed: OrderPlaced"],
            drawing.Arrows.Select(arrow => $"{arrow.From} → {arrow.To}: {string.Join(", ", arrow.Label)}"));
    }

    [Fact]
    public void A_long_filter_is_shortened_and_a_route_is_not()
    {
        var drawing = Of(
        [
            new EdgeEntry { Kind = EdgeKind.Delivers, Source = "Api", Consumer = "Placed", Filter = "POST /orders" },
            new EdgeEntry { Kind = EdgeKind.Delivers, Source = "Orders", Consumer = "Placed", Filter = "e => " + new string('x', 49) },
        ]);

        Assert.Equal(["POST /orders", new string('x', 47) + "…"], drawing.Arrows.Select(arrow => Assert.Single(arrow.Label)));
    }

    [Fact]
    public void What_waits_for_people_or_takes_no_part_is_left_out()
    {
        var drawing = Of([new EdgeEntry { Kind = EdgeKind.Delivers, Source = "Orders", Consumer = "Announce", DeadLetters = "Failed" }]);

        Assert.Equal(["Announce", "Api", "Orders", "Placed"], drawing.Boxes.Select(box => box.Name));
        Assert.Equal(["Shop"], drawing.Stacks);
    }

    private static GraphDrawing Of(IReadOnlyList<EdgeEntry> edges) => GraphDrawing.Of(new GraphDocument(
        GraphDocument.CurrentVersion,
        [new StackEntry("Empty", "Empty"), new StackEntry("Shop", "Shop")],
        [.. new[] { ("Announce", NodeKind.Function), ("Api", NodeKind.Api), ("Failed", NodeKind.DeadLetters), ("Idle", NodeKind.Function), ("Orders", NodeKind.Table), ("Placed", NodeKind.Topic) }
            .Select(node => new NodeEntry(node.Item1, node.Item1, node.Item2, "Shop", LogicalId: null, Event: null))],
        edges));
}
