using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

/// <summary>What the builders send has the properties of the services' own examples, each of the same kind: none more, none less, but for those named here.</summary>
public sealed class DocumentedPayloadTests
{
    private static readonly TestWindow Window = new TestWindow(EnvelopeDefaults.SentAt, TimeSpan.FromMinutes(2)).WithState(new ParcelCount(1));

    private static readonly Dictionary<string, TestEnvelope> Built = new(StringComparer.Ordinal)
    {
        ["sqs-standard-message"] = Envelopes.Sqs(Some.Parcel()),
        ["sqs-fifo-message"] = Envelopes.Fifo("a", Some.Parcel()),
        ["sns-event"] = Envelopes.Sns(Some.Parcel()),
        ["sns-in-sqs-event"] = Envelopes.SnsInSqs(Some.Parcel()),
        ["eventbridge-s3-object-created"] = Envelopes.ObjectCreated("parcels", "a b").WithVersion("v1"),
        ["eventbridge-s3-object-deleted"] = Envelopes.ObjectDeleted("parcels", "a b").WithVersion("v1"),
        ["eventbridge-scheduled-event"] = Envelopes.ScheduledByRule(EnvelopeDefaults.SentAt),
        ["scheduler-event"] = Envelopes.Scheduled(EnvelopeDefaults.SentAt),
        ["s3-event"] = Envelopes.ObjectCreated("parcels", "a b").WithVersion("v1").AsNotification(),
        ["dynamodb-event"] = Envelopes.Table(Changes.Insert(Some.Parcel())),
        ["dynamodb-ttl-event"] = Envelopes.Table(Changes.Expire(Some.Parcel())),
        ["dynamodb-window"] = Envelopes.Table(Changes.Insert(Some.Parcel())).InWindow(Window),
        ["pipe-dynamodb-event"] = Envelopes.Table(Changes.Insert(Some.Parcel())).ThroughPipe(),
        ["kinesis-event"] = Envelopes.Kinesis(Some.Parcel()),
        ["kinesis-window-event"] = Envelopes.Kinesis(Some.Parcel()).InWindow(Window),
        ["pipe-kinesis-event"] = Envelopes.Kinesis(Some.Parcel()).ThroughPipe(),
        ["invocation-record"] = Envelopes.Failed(Some.Parcel()),
        ["apigw-v2-request-jwt-authorizer"] = Envelopes.Request(HttpMethod.Post, "/my/path?a=1", Some.Parcel())
            .MatchedBy("/{proxy+}")
            .WithCookie("c", "1")
            .WithClaim("sub", "x")
            .WithScope("y"),
        ["apigw-v2-request-no-authorizer"] = Envelopes.Request(HttpMethod.Get, "/"),
    };

    // What an example has that no builder sends, or the other way round, and why.
    private static readonly Dictionary<string, string[]> Apart = new(StringComparer.Ordinal)
    {
        // Message attributes and a subject, which no builder sends; Lambda writes null then.
        ["sns-event"] = [".MessageAttributes.", ".Subject"],

        // The sample's first record carries the user identity of an expiry although its item was inserted.
        ["dynamodb-event"] = [".userIdentity", ".OldImage"],
        ["dynamodb-ttl-event"] = [".ApproximateCreationDateTime"],

        // The guide's examples leave the time out.
        ["dynamodb-window"] = [".ApproximateCreationDateTime"],
        ["pipe-dynamodb-event"] = [".ApproximateCreationDateTime"],

        // A client certificate, which asks for mutual TLS, and a stage's variables; headers are the caller's.
        ["apigw-v2-request-jwt-authorizer"] = [".authentication", ".stageVariables", ".headers.", ".queryStringParameters.", ".pathParameters.", ".claims."],
        ["apigw-v2-request-no-authorizer"] = [".authentication", ".headers."],
    };

    public static TheoryData<string> Examples => [.. Built.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_payload_has_the_properties_of_the_example(string example)
    {
        var apart = Apart.GetValueOrDefault(example, []);

        Assert.Equal(
            PayloadShape.OfFile(example).Where(line => !apart.Any(line.Contains)).Order(StringComparer.Ordinal),
            PayloadShape.Of(Built[example].ToJson(SamplesJson.Default)).Where(line => !apart.Any(line.Contains)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sqs-standard-message")]
    [InlineData("sqs-fifo-message")]
    [InlineData("eventbridge-s3-object-created")]
    [InlineData("kinesis-event")]
    [InlineData("pipe-kinesis-event")]
    public void A_payload_keeps_the_order_of_the_example(string example) =>
        Assert.Equal(PayloadShape.OfFile(example), PayloadShape.Of(Built[example].ToJson(SamplesJson.Default)));
}
