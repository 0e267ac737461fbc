namespace ServerlessStack.Lambda.DynamoDB.Tests;

/// <summary>A request, and its answer.</summary>
internal sealed record Order(string Id);
