namespace ServerlessStack.Graph;

/// <summary>How much room text takes. Nobody knows the reader's font, so it is a little more than wide fonts need.</summary>
internal static class TextSize
{
    /// <summary>The height of a line on an arrow.</summary>
    public const double LabelLine = 14;

    // Widths of a letter as parts of the font's size.
    private const double Name = 0.66 * SvgStyle.NameSize;
    private const double Label = 0.61 * SvgStyle.LabelSize;
    private const double LabelPadding = 4;

    public static double OfName(string text) => text.Length * Name;

    public static double OfLabelLine(string text) => text.Length * Label;

    public static (double Width, double Height) OfLabel(IReadOnlyList<string> lines) =>
        (lines.Max(OfLabelLine) + (2 * LabelPadding), (lines.Count * LabelLine) + LabelPadding);
}
