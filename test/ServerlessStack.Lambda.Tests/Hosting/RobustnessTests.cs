using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ServerlessStack.Lambda.Tests.RuntimeApi;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

/// <summary>Whatever is sent, each function answers with JSON of the agreed form or a clear error, and goes on.</summary>
public sealed class RobustnessTests
{
    // What an error may be. None of them is a mistake of the host's own, such as a missing property or a failed cast.
    private static readonly string[] ClearErrors =
    [
        "UnknownEnvelopeException", "UndecodableEventException", "EventsFailedException", "ProjectionException", "RequestRefusedException",
    ];

    private static readonly string[] Payloads =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Payloads"), "*.json").Select(file => Payload.File(Path.GetFileName(file))),
        Payload.Pipe("dynamodb-event.json"),
        Payload.Pipe("sqs-event.json"),
        Payload.Request("POST", Payload.Parcel()),
        Payload.Request("GET"),
        Payload.Fifo(("""{"id":"a"}""", "g"), ("""{"id":"b"}""", "g")),
        Payload.Sqs(Payload.File("s3-event.json"), Payload.Notification(Payload.File("s3-event.json")), Payload.BusEvent("""{"id":"a"}""")),
        Payload.Sqs(Payload.Notification(Payload.Pipe("dynamodb-event.json")[1..^1].Split("},{")[0] + "}")),
        Payload.Sqs(Payload.File("scheduler-event.json"), Payload.File("eventbridge-s3-object-deleted.json"), Payload.File("s3-test-event.json")),
        Payload.File("kinesis-window-event.json").Replace("false", "true", StringComparison.Ordinal),
        Payload.Parcel(),
        """{"id":"a"}""",
        """[{"id":"a"},{"id":"b"}]""",
        """{"kind":"Insert","new":{"id":"p1","weight":1,"lines":[],"state":"Sent"} }""",
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
    public Task Events_survive_every_payload() => SurvivesAsync(new Collect<ParcelSent>(), IsEventAnswer);

    [Fact]
    public Task Texts_survive_every_payload() => SurvivesAsync(new Collect<string>(), IsEventAnswer);

    [Fact]
    public Task Collections_survive_every_payload() => SurvivesAsync(new Collect<IReadOnlyList<ParcelSent>>(), IsEventAnswer);

    [Fact]
    public Task Changes_survive_every_payload() => SurvivesAsync(new Collect<ItemChange<JsonDocument>>(), IsEventAnswer);

    [Fact]
    public Task Created_objects_survive_every_payload() => SurvivesAsync(new Collect<ObjectCreated>(), IsEventAnswer);

    [Fact]
    public Task Deleted_objects_survive_every_payload() => SurvivesAsync(new Collect<ObjectDeleted>(), IsEventAnswer);

    [Fact]
    public Task Schedules_survive_every_payload() => SurvivesAsync(new Collect<ScheduleFired>(), IsEventAnswer);

    [Fact]
    public Task Projections_survive_every_payload() => SurvivesAsync(new AnnounceParcel(), body => body is null or JsonArray || body["id"] is not null);

    [Fact]
    public Task Requests_survive_every_payload() => SurvivesAsync(
        new Respond<Parcel, Parcel>((parcel, _) => parcel), body => (int?)body?["statusCode"] is 200 or 204 or 400 or 404 or 413 or 415 || body?["weight"] is not null);

    private static bool IsEventAnswer(JsonNode? body) => body is null || body["batchItemFailures"] is JsonArray;

    private static async Task SurvivesAsync(IHandler handler, Func<JsonNode?, bool> isAgreed)
    {
        var function = RunningFunction.Start(handler);
        await using (function)
        {
            foreach (var payload in Payloads)
            {
                AssertAnswer(await function.InvokeAsync(payload), isAgreed);
            }

            // The type is written out: a lambda alone would be taken for an Action, which nobody awaits.
            Func<string, Task> survives = async payload => AssertAnswer(await function.InvokeAsync(payload), isAgreed);
            Prop.ForAll(Arb.From(Gen.OneOf(Mutated, ArbitraryJson.Texted)), survives).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
            Assert.False(function.Exit.IsCompleted);
        }

        // Records that failed inside of a batch are in the log only.
        foreach (var line in function.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if ((string?)JsonNode.Parse(line)!["errorType"] is { } error)
            {
                Assert.True(ClearErrors.Contains(error), line);
            }
        }
    }

    private static void AssertAnswer(Answer answer, Func<JsonNode?, bool> isAgreed)
    {
        var body = JsonNode.Parse(answer.Body);
        Assert.True(answer.IsError ? ClearErrors.Contains((string?)body?["errorType"]) && body?["errorMessage"] is not null : isAgreed(body), answer.Body);
    }
}
