namespace ServerlessStack.Local.Buckets;

/// <summary>Reads objects for other services of the target: packages of functions, templates.</summary>
internal interface IObjectReader
{
    /// <summary>Opens an object's content, which stays readable although the object is deleted or replaced meanwhile.</summary>
    /// <exception cref="Endpoint.AwsException">There is no such bucket (<c>NoSuchBucket</c>) or object (<c>NoSuchKey</c>).</exception>
    Task<Stream> OpenReadAsync(string bucket, string key, CancellationToken cancellation);

    /// <summary>Opens the object at an address as SDKs and the CDK CLI write it: with the bucket in the path or in the host, of this target or of AWS.</summary>
    /// <exception cref="Endpoint.AwsException">It is not an object's address, or there is no such bucket or object.</exception>
    Task<Stream> OpenReadAsync(Uri address, CancellationToken cancellation);
}
