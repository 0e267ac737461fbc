namespace ServerlessStack.Graph;

/// <summary>The shapes of Mermaid's flowcharts (Mermaid documentation, "Flowcharts": node shapes).</summary>
internal static class MermaidShape
{
    public static string Of(NodeKind kind, string name) => kind switch
    {
        NodeKind.Api => $"([\"{name}\"])",
        NodeKind.Schedule => $"((\"{name}\"))",
        NodeKind.Table => $"[(\"{name}\")]",
        NodeKind.Bucket => $"[\\\"{name}\"/]",
        NodeKind.Topic => $"{{{{\"{name}\"}}}}",
        NodeKind.Queue or NodeKind.DeadLetters => $"[[\"{name}\"]]",
        NodeKind.Bus or NodeKind.ForeignBus => $">\"{name}\"]",
        NodeKind.Stream => $"[/\"{name}\"/]",
        NodeKind.Function => $"(\"{name}\")",
        _ => $"[\"{name}\"]",
    };
}
