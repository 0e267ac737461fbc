namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>The state of <see cref="CountInWindow"/>.</summary>
public sealed record WindowCount(int Count, string Last);
