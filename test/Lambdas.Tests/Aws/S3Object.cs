namespace ServerlessStack.Tests.Aws;

/// <summary>One object that <see cref="S3Server"/> keeps.</summary>
internal sealed record S3Object(string? ContentType, string Body);
