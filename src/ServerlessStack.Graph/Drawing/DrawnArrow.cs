namespace ServerlessStack.Graph;

/// <summary>An arrow in a picture.</summary>
/// <param name="From">The path of the box where it starts.</param>
/// <param name="To">The path of the box where it ends.</param>
/// <param name="Label">The lines that are written on it; none for a bare arrow.</param>
/// <param name="Kind">What moves the events; it decides how the line is drawn.</param>
internal sealed record DrawnArrow(string From, string To, IReadOnlyList<string> Label, EdgeKind Kind);
