using System.Xml.Linq;

namespace ServerlessStack.Graph;

/// <summary>Draws a box: its shape, its name and what it is.</summary>
internal static class SvgBox
{
    public static XElement Of(XNamespace svg, DrawnBox box, LayoutNode place, string fill) => new(
        svg + "g",
        new XAttribute("transform", $"translate({SvgPicture.Text(place.X)} {SvgPicture.Text(MiddleOf(place))})"),
        new XElement(svg + "title", box.Path),
        new XElement(svg + "path", new XAttribute("class", "shape"), new XAttribute("fill", fill), new XAttribute("d", SvgShape.Of(box.Kind, place.Width, BoxSize.Shape))),
        new XElement(svg + "text", new XAttribute("class", "name"), new XAttribute("y", "2"), box.Name),
        new XElement(svg + "text", new XAttribute("class", "kind"), new XAttribute("y", "15"), WordFor(box.Kind)));

    /// <summary>The vertical middle of the shape: it stands at the lower end of its place, below arrows to itself.</summary>
    public static double MiddleOf(LayoutNode place) => place.Y + ((place.Height - BoxSize.Shape) / 2);

    private static string WordFor(NodeKind kind) => kind switch
    {
        NodeKind.Api => "API",
        NodeKind.DeadLetters => "dead letters",
        NodeKind.ForeignBus => "foreign bus",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
