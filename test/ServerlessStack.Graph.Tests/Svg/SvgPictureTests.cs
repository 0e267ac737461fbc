using System.Xml.Linq;

namespace ServerlessStack.Graph.Tests.Svg;

public sealed class SvgPictureTests
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    [Fact]
    public void Shows_every_box_every_arrow_and_every_label()
    {
        var drawing = new GraphDrawing(
            ["Shop", "Audit"],
            [new DrawnBox("Shop/Orders", "Orders", NodeKind.Table, "Shop"), new DrawnBox("Audit/Log", "Log", NodeKind.ForeignBus, "Audit")],
            [
                new DrawnArrow("Shop/Orders", "Audit/Log", ["ItemChange<Order>", "after.Total > 0 && after.Country != \"NL\""], EdgeKind.Delivers),
                new DrawnArrow("Audit/Log", "Audit/Log", ["Again"], EdgeKind.Writes),
            ]);

        var picture = XElement.Parse(SvgPicture.Of(drawing));

        Assert.Equal(
            ["Shop", "Audit", "Orders", "table", "Log", "foreign bus", "ItemChange<Order>", "after.Total > 0 && after.Country != \"NL\"", "Again"],
            picture.Descendants(Namespace + "text").Select(text => text.Value));
        Assert.Equal(["line", "line writes"], picture.Descendants(Namespace + "path").Select(path => path.Attribute("class")?.Value).Where(name => name?.StartsWith("line", StringComparison.Ordinal) == true));
        Assert.Equal(["Shop/Orders", "Audit/Log"], picture.Descendants(Namespace + "title").Select(title => title.Value));
    }

    [Fact]
    public void Needs_nothing_from_anywhere_else() => Assert.All(
        XElement.Parse(SvgPicture.Of(SampleDrawing.Random(3))).DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
        attribute => Assert.DoesNotContain("//", attribute.Value, StringComparison.Ordinal));

    [Fact]
    public void Of_nothing_is_still_a_picture() => Assert.Equal("40", XElement.Parse(SvgPicture.Of(new GraphDrawing([], [], []))).Attribute("width")?.Value);

    [Fact]
    public void Kinds_that_mean_different_things_look_different()
    {
        NodeKind[] kinds = [NodeKind.Api, NodeKind.Table, NodeKind.Bucket, NodeKind.Topic, NodeKind.Queue, NodeKind.Bus, NodeKind.Stream, NodeKind.Function, NodeKind.Other];

        Assert.Distinct(kinds.Select(kind => SvgShape.Of(kind, 100, 40)));
    }
}
