namespace ServerlessStack.Cli.Arguments;

/// <summary>How the event graph is written.</summary>
internal enum GraphFormat
{
    /// <summary>A Mermaid flowchart.</summary>
    Mermaid,

    /// <summary>A picture.</summary>
    Svg,

    /// <summary>Data.</summary>
    Json,
}
