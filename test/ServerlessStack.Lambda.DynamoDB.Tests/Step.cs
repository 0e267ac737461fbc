namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>One step of an interleaving.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Which">To which key or execution, or for how long; taken modulo what there is.</param>
public sealed record Step(StepKind Kind, int Which);
