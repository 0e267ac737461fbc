namespace ServerlessStack.Graph;

/// <summary>The look of the picture.</summary>
internal static class SvgStyle
{
    public const double NameSize = 13;

    public const double LabelSize = 11;

    /// <summary>The style sheet inside the picture: it needs no other file.</summary>
    public const string Sheet =
        """
        text { font-family: system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; fill: #1f2933; text-anchor: middle }
        .name { font-size: 13px; font-weight: 600 } .kind { font-size: 10px; fill: #52606d } .stack { font-size: 12px; text-anchor: start }
        .label { font-family: ui-monospace, Consolas, 'DejaVu Sans Mono', monospace; font-size: 11px; fill: #323f4b }
        .shape { stroke: #52606d; stroke-width: 1.2 } .line { fill: none; stroke: #52606d; stroke-width: 1.4 } .writes { stroke-dasharray: 2 4; stroke-linecap: round }
        """;

    private static readonly string[] Fills = ["#dbeafe", "#dcfce7", "#fef3c7", "#fae8ff", "#ffe4e6", "#e0f2fe", "#ede9fe", "#f1f5f9"];

    /// <summary>The colour of a stack.</summary>
    /// <param name="stack">Its number.</param>
    public static string FillOf(int stack) => Fills[stack % Fills.Length];
}
