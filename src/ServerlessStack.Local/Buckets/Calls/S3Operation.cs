namespace ServerlessStack.Local.Buckets.Calls;

/// <summary>An operation and how it is told from others.</summary>
/// <param name="Method">The method.</param>
/// <param name="Place">What it is about.</param>
/// <param name="Subresource">The name in the query; null for none.</param>
/// <param name="Answer">Answers a call.</param>
internal sealed record S3Operation(string Method, S3Place Place, string? Subresource, Func<S3Call, Task> Answer);
