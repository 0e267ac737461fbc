using System.Globalization;

namespace ServerlessStack.Graph;

/// <summary>The outline of a box, as the path of an SVG.</summary>
internal static class SvgShape
{
    // Half of it on each side of where an arrow ends: in the middle of a side.
    private const double Slant = 7;
    private const double Round = 8;
    private const double Lid = 5;

    /// <summary>The outline.</summary>
    /// <param name="kind">What the box is.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <returns>The path around the middle of the box.</returns>
    public static string Of(NodeKind kind, double width, double height)
    {
        var (x, y) = (width / 2, height / 2);
        return kind switch
        {
            NodeKind.Topic => Polygon((-x, 0), (-x + Slant, -y), (x - Slant, -y), (x, 0), (x - Slant, y), (-x + Slant, y)),
            NodeKind.Stream => Polygon((-x + Slant, -y), (x + Slant, -y), (x - Slant, y), (-x - Slant, y)),
            NodeKind.Bucket => Polygon((-x - Slant, -y), (x + Slant, -y), (x - Slant, y), (-x + Slant, y)),
            NodeKind.Bus or NodeKind.ForeignBus => Polygon((-x, -y), (x - Slant, -y), (x, 0), (x - Slant, y), (-x, y)),
            NodeKind.Queue or NodeKind.DeadLetters => Rounded(x, y, 0) + Text($" M {-x + 7} {-y} V {y} M {x - 7} {-y} V {y}"),
            NodeKind.Table => Text($"M {-x} {-y + Lid} A {x} {Lid} 0 0 1 {x} {-y + Lid} V {y - Lid} A {x} {Lid} 0 0 1 {-x} {y - Lid} Z M {-x} {-y + Lid} A {x} {Lid} 0 0 0 {x} {-y + Lid}"),
            NodeKind.Api or NodeKind.Schedule => Rounded(x, y, y),
            NodeKind.Function => Rounded(x, y, Round),
            _ => Rounded(x, y, 0),
        };
    }

    private static string Polygon(params IEnumerable<(double X, double Y)> corners) => "M " + string.Join(" L ", corners.Select(corner => Text($"{corner.X} {corner.Y}"))) + " Z";

    private static string Rounded(double x, double y, double radius) => Text(
        $"M {-x + radius} {-y} H {x - radius} A {radius} {radius} 0 0 1 {x} {-y + radius} V {y - radius} A {radius} {radius} 0 0 1 {x - radius} {y} H {-x + radius} A {radius} {radius} 0 0 1 {-x} {y - radius} V {-y + radius} A {radius} {radius} 0 0 1 {-x + radius} {-y} Z");

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
