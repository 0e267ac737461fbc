using System.Globalization;
using System.Text;

namespace ServerlessStack.Graph;

/// <summary>The line of an arrow, as the path of an SVG: straight through its places and curved between them.</summary>
internal static class SvgWay
{
    /// <summary>The line.</summary>
    /// <param name="points">Where it enters and leaves each place, in its own direction.</param>
    public static string Of(IReadOnlyList<(double X, double Y)> points)
    {
        var text = new StringBuilder(Text($"M {points[0].X:0.#} {points[0].Y:0.#}"));
        for (var point = 1; point < points.Count; point++)
        {
            var (from, to) = (points[point - 1], points[point]);
            var middle = (from.X + to.X) / 2;
            text.Append(from.Y == to.Y
                ? Text($" L {to.X:0.#} {to.Y:0.#}")
                : Text($" C {middle:0.#} {from.Y:0.#} {middle:0.#} {to.Y:0.#} {to.X:0.#} {to.Y:0.#}"));
        }

        return text.ToString();
    }

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
