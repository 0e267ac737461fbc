namespace ServerlessStack.Graph.Tests;

/// <summary>Drawings to lay out.</summary>
internal static class SampleDrawing
{
    /// <summary>A drawing of arrows written as <c>A&gt;B</c>, each with a label.</summary>
    public static GraphDrawing Of(params string[] arrows)
    {
        var drawn = arrows.Select(arrow => arrow.Split('>')).Select(ends => new DrawnArrow(ends[0], ends[1], [$"{ends[0]} to {ends[1]}"], EdgeKind.Delivers)).ToList();
        return Of(drawn.SelectMany(arrow => new[] { arrow.From, arrow.To }), drawn);
    }

    /// <summary>A drawing of any shape, the same for the same seed: loops, arrows to oneself, double arrows and boxes that nothing is connected to.</summary>
    public static GraphDrawing Random(int seed)
    {
        var random = new Random(seed);
        var boxes = Enumerable.Range(0, random.Next(1, 25)).Select(number => $"Box{number}").ToList();
        return Of(boxes, Enumerable.Range(0, random.Next(0, 40)).Select(_ => Arrow()).ToList());

        DrawnArrow Arrow() => new(
            boxes[random.Next(boxes.Count)],
            boxes[random.Next(boxes.Count)],
            [.. Enumerable.Range(0, random.Next(0, 3)).Select(line => new string('w', random.Next(1, 48)))],
            (EdgeKind)random.Next(2));
    }

    private static GraphDrawing Of(IEnumerable<string> boxes, List<DrawnArrow> arrows) => new(
        ["Shop"],
        [.. boxes.Distinct().Order(StringComparer.Ordinal).Select((name, number) => new DrawnBox(name, name, (NodeKind)(number % Enum.GetValues<NodeKind>().Length), "Shop"))],
        arrows);
}
