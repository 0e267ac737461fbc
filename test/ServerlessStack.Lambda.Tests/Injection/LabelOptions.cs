namespace ServerlessStack.Lambda.Tests.Injection;

/// <summary>Options that name a granted bucket.</summary>
internal sealed record LabelOptions(string Bucket);
