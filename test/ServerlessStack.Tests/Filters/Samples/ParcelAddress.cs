namespace ServerlessStack.Tests.Filters;

public sealed record ParcelAddress(string City, int? Floor = null);
