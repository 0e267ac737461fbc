using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.S3;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambdas.Tests;

/// <summary>The SDK's clients, sent to the fakes on the loopback address.</summary>
internal static class LoopbackClient
{
    private const string Region = "eu-west-1";

    private static readonly BasicAWSCredentials Anybody = new("test", "test");

    internal static AmazonDynamoDBClient Of(DynamoDbServer server) => new(Anybody, new AmazonDynamoDBConfig { ServiceURL = server.Address.AbsoluteUri, AuthenticationRegion = Region });

    internal static AmazonS3Client Of(S3Server server) => new(Anybody, new AmazonS3Config { ServiceURL = server.Address.AbsoluteUri, AuthenticationRegion = Region });
}
