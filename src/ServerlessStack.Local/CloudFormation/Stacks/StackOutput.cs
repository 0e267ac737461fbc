namespace ServerlessStack.Local.CloudFormation.Stacks;

/// <summary>An output of a stack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Description">What it is.</param>
/// <param name="Export">The name under which other stacks import it; null where none does.</param>
internal sealed record StackOutput(string Name, string Value, string? Description, string? Export);
