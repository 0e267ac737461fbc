namespace ServerlessStack.Lambda.Tests.Samples;

public sealed record ParcelSent(string Id);
