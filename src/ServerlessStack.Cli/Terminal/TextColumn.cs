namespace ServerlessStack.Cli.Terminal;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Title">The words above it.</param>
/// <param name="IsNumber">Whether its cells are aligned to the right, so that digits stand under digits.</param>
internal sealed record TextColumn(string Title, bool IsNumber = false);
