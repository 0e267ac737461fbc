namespace ServerlessStack.Lambda.Tests.Samples;

public sealed record FindParcel(string Id, string? View = null);
