namespace ServerlessStack.Graph.Tests.Layout;

public sealed class GraphLayoutTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_overlaps(int seed)
    {
        var nodes = GraphLayout.Of(SampleDrawing.Random(seed)).Nodes;

        foreach (var (one, other) in nodes.SelectMany((one, index) => nodes.Skip(index + 1).Select(other => (one, other))))
        {
            Assert.True(
                Math.Abs(one.X - other.X) >= (one.Width + other.Width) / 2 || Math.Abs(one.Y - other.Y) >= (one.Height + other.Height) / 2,
                $"({one.X}, {one.Y}) {one.Width} × {one.Height} and ({other.X}, {other.Y}) {other.Width} × {other.Height}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Everything_is_in_the_picture(int seed) => Assert.All(GraphLayout.Of(SampleDrawing.Random(seed)).Nodes, node =>
    {
        Assert.True(node.X - (node.Width / 2) >= -0.001);
        Assert.True(node.Y - (node.Height / 2) >= -0.001);
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_arrow_goes_from_its_source_to_its_consumer_and_every_label_has_a_place(int seed)
    {
        var drawing = SampleDrawing.Random(seed);
        var layout = GraphLayout.Of(drawing);
        var places = layout.Boxes.ToDictionary(box => box.Key.Path, box => box.Value, StringComparer.Ordinal);

        Assert.Equal(drawing.Arrows, layout.Arrows.Select(arrow => arrow.Drawn));
        Assert.All(layout.Arrows, arrow =>
        {
            Assert.Same(places[arrow.Drawn.From], arrow.Way[0]);
            Assert.Same(places[arrow.Drawn.To], arrow.Way[^1]);
            Assert.Equal(arrow.Drawn.Label.Count > 0 && arrow.Way.Count > 1, arrow.Label is not null);
        });
    }

    [Fact]
    public void Events_flow_from_left_to_right_along_the_longest_way()
    {
        var columns = ColumnsOf("A>B", "B>C", "A>C");

        Assert.True(columns["A"] < columns["B"] && columns["B"] < columns["C"]);
    }

    [Fact]
    public void A_loop_is_opened_where_events_come_back()
    {
        var columns = ColumnsOf("Api>Orders", "Orders>Topic", "Topic>Worker", "Worker>Orders");

        Assert.Equal(["Api", "Orders", "Topic", "Worker"], columns.OrderBy(column => column.Value).Select(column => column.Key));
    }

    [Fact]
    public void What_only_emits_stands_beside_what_receives()
    {
        var columns = ColumnsOf("A>B", "B>C", "C>D", "Schedule>D");

        Assert.Equal(columns["C"], columns["Schedule"]);
    }

    [Fact]
    public void Arrows_that_need_not_cross_do_not()
    {
        var layout = GraphLayout.Of(SampleDrawing.Of("A>Z", "B>Y", "C>X"));
        var rows = layout.Boxes.ToDictionary(box => box.Key.Path, box => box.Value.Y, StringComparer.Ordinal);

        Assert.Equal(["A", "B", "C"], new[] { "A", "B", "C" }.OrderBy(name => rows[name]));
        Assert.Equal(["Z", "Y", "X"], new[] { "X", "Y", "Z" }.OrderBy(name => rows[name]));
    }

    [Fact]
    public void The_same_drawing_has_the_same_layout() =>
        Assert.Equal(SvgPicture.Of(SampleDrawing.Random(7)), SvgPicture.Of(SampleDrawing.Random(7)));

    private static Dictionary<string, double> ColumnsOf(params string[] arrows) =>
        GraphLayout.Of(SampleDrawing.Of(arrows)).Boxes.ToDictionary(box => box.Key.Path, box => box.Value.X, StringComparer.Ordinal);
}
