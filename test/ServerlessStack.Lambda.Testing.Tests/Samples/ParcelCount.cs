namespace ServerlessStack.Lambda.Testing.Tests.Samples;

public sealed record ParcelCount(int Count);
