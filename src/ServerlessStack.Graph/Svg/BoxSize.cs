namespace ServerlessStack.Graph;

/// <summary>How large a box is: its name fits in, whatever its shape, and above it is room for arrows from the box to itself.</summary>
internal static class BoxSize
{
    /// <summary>The height of the shape itself.</summary>
    public const double Shape = 46;

    /// <summary>How far an arrow to itself rises above the shape, without its label.</summary>
    public const double Loop = 26;

    // Slanted and pointed sides take from both ends.
    private const double Sides = 44;
    private const double Least = 96;

    public static double WidthOf(DrawnBox box, IEnumerable<DrawnArrow> loops) =>
        loops.SelectMany(loop => loop.Label).Select(TextSize.OfLabelLine).Append(TextSize.OfName(box.Name) + Sides).Append(Least).Max();

    public static double HeightOf(IEnumerable<DrawnArrow> loops) => Shape + RoomAbove(loops);

    /// <summary>The room above the shape that arrows to itself take.</summary>
    public static double RoomAbove(IEnumerable<DrawnArrow> loops) => loops.Select(loop => Loop + (loop.Label.Count * TextSize.LabelLine)).DefaultIfEmpty(0).Max();
}
