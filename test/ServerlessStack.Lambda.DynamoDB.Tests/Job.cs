namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>What the simulation delivers.</summary>
internal sealed record Job(string Key);
