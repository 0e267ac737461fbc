using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ServerlessStack.Lambda.Tests.RuntimeApi;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

/// <summary>Whatever is sent, each function answers with JSON of the agreed form or an error, and goes on.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Payloads =
    [
        Payload.File("apigw-v2-request-jwt-authorizer.json"),
        Payload.File("apigw-v2-request-no-authorizer.json"),
        Payload.File("dynamodb-event.json"),
        Payload.Pipe("dynamodb-event.json"),
        Payload.File("eventbridge-s3-object-created.json"),
        Payload.File("kinesis-event.json"),
        Payload.File("s3-event.json"),
        Payload.File("sns-event.json"),
        Payload.File("sns-in-sqs-event.json"),
        Payload.File("sqs-event.json"),
        Payload.Request("POST", Payload.Parcel()),
        Payload.Request("GET"),
        Payload.Fifo(("""{"id":"a"}""", "g"), ("""{"id":"b"}""", "g")),
    ];

    private static readonly Gen<string> Mutated =
        from payload in Gen.Elements(Payloads)
        from mutations in MutationGen.NonEmptyListOf()
        select mutations.Aggregate(payload, (changed, mutation) => mutation.ApplyTo(changed));

    private static Gen<Mutation> MutationGen =>
        from kind in ArbMap.Default.GeneratorFor<uint>()
        from place in Gen.Choose(0, 100_000)
        from value in Gen.Choose(0, 1000)
        select new Mutation(kind, (uint)place, (uint)value);

    [Fact]
    public async Task Events_projections_and_requests_survive_every_payload()
    {
        await using var events = RunningFunction.Start(new Collect<ParcelSent>());
        await using var projection = RunningFunction.Start(new AnnounceParcel());
        await using var requests = RunningFunction.Start(new Respond<Parcel, Parcel>((parcel, _) => parcel));

        // The type is written out: a lambda alone would be taken for an Action, which nobody awaits.
        Func<string, Task> survives = async payload =>
        {
            AssertAnswer(await events.InvokeAsync(payload), body => body is null || body["batchItemFailures"] is JsonArray);
            AssertAnswer(await projection.InvokeAsync(payload), body => body is JsonArray);
            AssertAnswer(await requests.InvokeAsync(payload), body => (int?)body?["statusCode"] is 200 or 400 or 404 or 413 or 415);
        };
        Prop.ForAll(Arb.From(Mutated), survives).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        Assert.Equal(200, (int?)JsonNode.Parse((await requests.InvokeAsync(Payload.Request("POST", Payload.Parcel()))).Body)!["statusCode"]);
        Assert.False(events.Exit.IsCompleted || projection.Exit.IsCompleted || requests.Exit.IsCompleted);
    }

    private static void AssertAnswer(Answer answer, Func<JsonNode?, bool> isAgreed)
    {
        var body = JsonNode.Parse(answer.Body);
        Assert.True(answer.IsError ? body?["errorType"] is not null && body["errorMessage"] is not null : isAgreed(body), answer.Body);
    }
}
