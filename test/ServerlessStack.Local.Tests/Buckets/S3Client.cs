using Amazon.Runtime;
using Amazon.S3;

namespace ServerlessStack.Local.Tests.Buckets;

/// <summary>AWS's own client of S3, without a user's credentials.</summary>
internal static class S3Client
{
    public static AmazonS3Client For(LocalHost host) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonS3Config { ServiceURL = host.Address.ToString(), AuthenticationRegion = "us-east-1", ForcePathStyle = true, UseHttp = true, MaxErrorRetry = 0 });
}
