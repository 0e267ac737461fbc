namespace ServerlessStack.Tests.Filters;

/// <summary>An event with a property that is named as an operator of filters.</summary>
public sealed record DialCode(string Prefix, int Length);
