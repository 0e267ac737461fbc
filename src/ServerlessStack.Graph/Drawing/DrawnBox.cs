namespace ServerlessStack.Graph;

/// <summary>A construct in a picture.</summary>
/// <param name="Path">Its construct path, which no other box has.</param>
/// <param name="Name">What is written in it.</param>
/// <param name="Kind">What it is; it decides the shape.</param>
/// <param name="Stack">The path of its stack.</param>
internal sealed record DrawnBox(string Path, string Name, NodeKind Kind, string Stack);
