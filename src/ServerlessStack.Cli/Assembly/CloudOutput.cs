namespace ServerlessStack.Cli.Assembly;

/// <summary>A value that a stack shows once it is deployed.</summary>
/// <param name="Name">Its logical id.</param>
/// <param name="Description">What it is; null when the template says nothing.</param>
internal sealed record CloudOutput(string Name, string? Description);
