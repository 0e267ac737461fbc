namespace ServerlessStack.Graph;

/// <summary>An arrow with its way through the columns.</summary>
/// <param name="Drawn">What it is.</param>
/// <param name="Way">Its places from its start to its end, both included; only the start for an arrow from a box to itself.</param>
/// <param name="Label">The place of its label; <see langword="null"/> when it has none.</param>
internal sealed record LayoutArrow(DrawnArrow Drawn, IReadOnlyList<LayoutNode> Way, LayoutNode? Label);
