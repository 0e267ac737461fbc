namespace ServerlessStack.Lambda.Testing.Tests.Samples;

public sealed record ParcelLine(string Sku, int Quantity);
