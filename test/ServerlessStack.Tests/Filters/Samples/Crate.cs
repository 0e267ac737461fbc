namespace ServerlessStack.Tests.Filters;

/// <summary>A parcel whose context writes nulls.</summary>
public sealed record Crate : Parcel;
