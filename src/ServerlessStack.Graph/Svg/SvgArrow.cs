using System.Globalization;
using System.Xml.Linq;

namespace ServerlessStack.Graph;

/// <summary>Draws an arrow and its label.</summary>
internal static class SvgArrow
{
    private const double LoopWidth = 18;
    private const double BackShift = 12;

    public static XElement Line(XNamespace svg, LayoutArrow arrow) => new(
        svg + "path",
        new XAttribute("class", arrow.Drawn.Kind == EdgeKind.Writes ? "line writes" : "line"),
        new XAttribute("d", arrow.Way.Count == 1 ? Loop(arrow.Way[0]) : SvgWay.Of(PointsOf(arrow))),
        new XAttribute("marker-end", "url(#head)"));

    public static IEnumerable<XElement> Label(XNamespace svg, LayoutArrow arrow)
    {
        var (x, top) = arrow switch
        {
            { Label: { } place } => (place.X, place.Y - (place.Height / 2)),
            _ => (arrow.Way[0].X, arrow.Way[0].Y - (arrow.Way[0].Height / 2)),
        };
        if (arrow.Label is { } label)
        {
            // The line runs behind its label.
            yield return new XElement(
                svg + "rect",
                new XAttribute("x", SvgPicture.Text(x - (label.Width / 2))),
                new XAttribute("y", SvgPicture.Text(top)),
                new XAttribute("width", SvgPicture.Text(label.Width)),
                new XAttribute("height", SvgPicture.Text(label.Height)),
                new XAttribute("fill", "#ffffff"));
        }

        for (var line = 0; line < arrow.Drawn.Label.Count; line++)
        {
            yield return new XElement(
                svg + "text",
                new XAttribute("class", "label"),
                new XAttribute("x", SvgPicture.Text(x)),
                new XAttribute("y", SvgPicture.Text(top + (TextSize.LabelLine * (line + 1)) - 2)),
                arrow.Drawn.Label[line]);
        }
    }

    private static List<(double X, double Y)> PointsOf(LayoutArrow arrow)
    {
        var way = arrow.Way;
        var direction = way[0].X < way[^1].X ? 1 : -1;

        // What leads back ends where others begin; a little lower it is not taken for one of them.
        var shift = direction < 0 ? BackShift : 0;
        var points = new List<(double X, double Y)> { Side(way[0], direction, shift) };
        foreach (var bend in way.Skip(1).SkipLast(1))
        {
            points.Add((bend.X - (direction * bend.Width / 2), bend.Y));
            points.Add((bend.X + (direction * bend.Width / 2), bend.Y));
        }

        points.Add(Side(way[^1], -direction, shift));
        return points;
    }

    private static (double X, double Y) Side(LayoutNode box, int direction, double shift) => (box.X + (direction * box.Width / 2), SvgBox.MiddleOf(box) + shift);

    private static string Loop(LayoutNode box)
    {
        var top = SvgBox.MiddleOf(box) - (BoxSize.Shape / 2);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M {box.X - LoopWidth:0.#} {top:0.#} C {box.X - LoopWidth:0.#} {top - BoxSize.Loop:0.#} {box.X + LoopWidth:0.#} {top - BoxSize.Loop:0.#} {box.X + LoopWidth:0.#} {top:0.#}");
    }
}
