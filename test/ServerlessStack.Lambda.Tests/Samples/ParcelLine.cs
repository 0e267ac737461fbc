namespace ServerlessStack.Lambda.Tests.Samples;

public sealed record ParcelLine(string Sku, int Quantity);
