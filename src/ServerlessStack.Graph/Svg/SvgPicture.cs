using System.Globalization;
using System.Xml.Linq;

namespace ServerlessStack.Graph;

/// <summary>Draws the graph as an SVG that needs no other file: a shape for each kind, a colour for each stack, dotted arrows for what functions write.</summary>
internal static class SvgPicture
{
    private const double Margin = 20;
    private const double LegendLine = 22;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The picture.</summary>
    /// <param name="drawing">What it shows.</param>
    /// <returns>Lines that end with a line feed.</returns>
    public static string Of(GraphDrawing drawing)
    {
        var layout = GraphLayout.Of(drawing);
        var top = Margin + (LegendLine * drawing.Stacks.Count);
        var width = layout.Nodes.Select(node => node.X + (node.Width / 2)).Concat(drawing.Stacks.Select(stack => 24 + TextSize.OfName(stack))).DefaultIfEmpty(0).Max() + (2 * Margin);
        var height = top + layout.Nodes.Select(node => node.Y + (node.Height / 2)).DefaultIfEmpty(0).Max() + Margin;
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Text(width)} {Text(height)}"),
            new XAttribute("width", Text(width)),
            new XAttribute("height", Text(height)),
            new XElement(Svg + "style", SvgStyle.Sheet),
            new XElement(
                Svg + "marker",
                new XAttribute("id", "head"),
                new XAttribute("viewBox", "0 0 8 8"),
                new XAttribute("refX", "7.5"),
                new XAttribute("refY", "4"),
                new XAttribute("markerWidth", "8"),
                new XAttribute("markerHeight", "8"),
                new XAttribute("orient", "auto"),
                new XElement(Svg + "path", new XAttribute("d", "M 0 0 L 8 4 L 0 8 Z"), new XAttribute("fill", "#52606d"))),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#ffffff")),
            drawing.Stacks.Select(Legend),
            new XElement(
                Svg + "g",
                new XAttribute("transform", $"translate({Text(Margin)} {Text(top)})"),
                layout.Arrows.Select(arrow => SvgArrow.Line(Svg, arrow)),
                layout.Boxes.Select(box => SvgBox.Of(Svg, box.Key, box.Value, FillOf(drawing, box.Key.Stack))),
                layout.Arrows.Select(arrow => SvgArrow.Label(Svg, arrow))));
        return picture.ToString().ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>A number as SVG writes it.</summary>
    public static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static XElement[] Legend(string stack, int number)
    {
        var y = Margin + (LegendLine * number);
        return
        [
            new XElement(Svg + "rect", new XAttribute("class", "shape"), new XAttribute("x", Text(Margin)), new XAttribute("y", Text(y - 8)), new XAttribute("width", "16"), new XAttribute("height", "12"), new XAttribute("fill", SvgStyle.FillOf(number))),
            new XElement(Svg + "text", new XAttribute("class", "stack"), new XAttribute("x", Text(Margin + 24)), new XAttribute("y", Text(y + 2)), stack),
        ];
    }

    private static string FillOf(GraphDrawing drawing, string stack) => SvgStyle.FillOf(drawing.Stacks.TakeWhile(each => each != stack).Count());
}
