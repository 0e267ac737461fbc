namespace ServerlessStack.Testing;

/// <summary>A type of resource that a lock keeps.</summary>
/// <param name="Page">Its page in the CloudFormation template reference, which says for each property what a change of it takes.</param>
/// <param name="Replacing">The properties of which that page says "Update requires: Replacement".</param>
internal sealed record LockedType(string Page, params IReadOnlyList<string> Replacing);
