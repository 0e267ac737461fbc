using System.Net;
using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

public sealed class TestRunTests
{
    [Fact]
    public async Task A_failed_record_is_named_with_its_reason()
    {
        await using var host = TestHost.Run(_ => new Collect<Parcel>(), SamplesJson.Default);

        var run = await host.SendAsync(Envelopes.Sqs(Some.Parcel()).And(Envelopes.Raw("no JSON")).WithIds("m1", "m2"));

        var failure = Assert.Single(run.Failures);
        Assert.Equal(("m2", 1, "UndecodableEventException"), (failure.Identifier, failure.Index, failure.Error!.Type));
        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"m2"}]}""", run.Response);
        Assert.Null(run.Error);
    }

    [Fact]
    public async Task All_that_failed_is_said_at_once()
    {
        await using var host = TestHost.Run(_ => new Collect<Parcel>((parcel, _, _) => throw new FormatException(parcel.Id)), SamplesJson.Default);

        var batch = await host.SendAsync(Envelopes.Fifo("g", Some.Parcels("a", "b")).WithIds("m1", "m2"));
        var single = await host.SendAsync(Envelopes.Sns(Some.Parcel("c")));

        Assert.Equal(
            "2 records of the batch failed:\n  - m1 (record 0): FormatException: a\n  - m2 (record 1): not handled",
            Assert.Throws<TestRunFailedException>(batch.EnsureSucceeded).Message);
        Assert.Equal("The invocation failed. FormatException: c", Assert.Throws<TestRunFailedException>(single.EnsureSucceeded).Message);
    }

    [Fact]
    public async Task A_problem_is_read_as_such()
    {
        var problem = Problem.Invalid([new ProblemError("#/weight", "Too heavy.")]);
        await using var host = TestHost.Run(_ => new Respond(_ => problem), SamplesJson.Default);

        var reply = (await host.SendAsync(Envelopes.Request(HttpMethod.Post, "/parcels", Some.Parcel()))).Reply<Parcel>();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Null(reply.Body);
        Assert.Equivalent(problem, reply.Problem, strict: true);
        Assert.Equal("application/problem+json", reply.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_created_resource_has_its_location()
    {
        await using var host = TestHost.Run(_ => new Respond(parcel => Reply.Created(parcel, new Uri("/parcels/p1", UriKind.Relative))), SamplesJson.Default);

        var reply = (await host.SendAsync(Envelopes.Request(HttpMethod.Post, "/parcels", Some.Parcel()))).Reply<Parcel>();

        Assert.Equal((HttpStatusCode.Created, "/parcels/p1"), (reply.Status, reply.Location!.OriginalString));
        Assert.Equal(Some.Parcel(), reply.Body);
        Assert.Null(reply.Problem);
    }

    [Fact]
    public async Task An_answer_without_a_body_has_its_headers()
    {
        await using var host = TestHost.Run(_ => new Respond(_ => Reply.NoContent<Parcel>().WithHeader("ETag", "\"v2\"")), SamplesJson.Default);

        var reply = (await host.SendAsync(Envelopes.Request(HttpMethod.Post, "/parcels", Some.Parcel()))).Reply<Parcel>();

        Assert.Equal((HttpStatusCode.NoContent, "", "\"v2\""), (reply.Status, reply.Text, reply.Headers["etag"]));
        Assert.Null(reply.Body);
        Assert.Null(reply.Problem);
    }

    [Fact]
    public async Task A_direct_invocation_has_a_result()
    {
        await using var host = TestHost.Run(_ => new Respond(parcel => parcel), SamplesJson.Default);

        var run = await host.SendAsync(Envelopes.Direct(Some.Parcel()));

        Assert.Equal(Some.Parcel(), run.Result<Parcel>());
        Assert.Throws<InvalidOperationException>(() => run.Reply<Parcel>());
        Assert.Throws<InvalidOperationException>(() => run.Events<Parcel>());
    }

    [Fact]
    public async Task A_failed_invocation_has_no_answer()
    {
        await using var host = TestHost.Run(_ => new Collect<Parcel>(), SamplesJson.Default);

        var run = await host.SendAsync(Envelopes.Raw("no JSON"));

        Assert.Equal("UnknownEnvelopeException", run.Error!.Type);
        Assert.Null(run.Response);
        Assert.StartsWith("The invocation failed and so has no answer", Assert.Throws<InvalidOperationException>(run.Result<Parcel>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logs_are_those_of_the_invocation_with_their_values()
    {
        await using var host = TestHost.Run(start => new Collect<Parcel>(Log(start.Logger<Parcel>())), SamplesJson.Default).WithLogLevel(LogLevel.Debug);

        var first = await host.SendAsync(Envelopes.Sqs(Some.Parcel("a")).WithIds("m1"), new() { TraceHeader = "Root=1-5e9f0c65-1de4d666d4dd26aced652b6c;Sampled=1" });
        var second = await host.SendAsync(Envelopes.Sqs(Some.Parcel("b")));

        var log = Assert.Single(first.Logs);
        Assert.Equal((LogLevel.Debug, "Parcel a weighs 1.5", "m1", true), (log.Level, log.Message, log.EventId, log.IsColdStart));
        Assert.Equal((first.RequestId, "1-5e9f0c65-1de4d666d4dd26aced652b6c", typeof(Parcel).FullName), (log.RequestId, log.TraceId, log.Logger));
        Assert.Equal(("a", 1.5m), (log.Properties["Id"].GetString(), log.Properties["Weight"].GetDecimal()));
        Assert.Equal(("FormatException", "odd"), (log.Error!.Type, log.Error.Message));
        Assert.Equal(("Parcel b weighs 1.5", false), (Assert.Single(second.Logs).Message, second.Logs[0].IsColdStart));
    }

    [Fact]
    public async Task Metrics_are_those_of_the_invocation_by_name()
    {
        await using var host = TestHost.Run(
            start => new Collect<Parcel>((parcel, _, _) =>
            {
                start.Metrics.Add("Weight", (double)parcel.Weight, MetricUnit.None);
                return parcel.Id == "bad" ? throw new FormatException("bad") : Task.CompletedTask;
            }),
            SamplesJson.Default);

        var first = await host.SendAsync(Envelopes.Sqs(Some.Parcels("a", "b", "bad")));
        var second = await host.SendAsync(Envelopes.Sqs(Some.Parcels("a")));

        Assert.Equal((2, 1, 3), (first.Metrics.Sum("Processed"), first.Metrics.Sum("Failed"), first.Metrics.Sum("BatchSize")));
        Assert.Equal([1.5, 1.5, 1.5], first.Metrics["Weight"]);
        Assert.Equal([1.5], second.Metrics["Weight"]);
        Assert.Contains("Duration", second.Metrics.Names);
        Assert.Empty(second.Metrics["Nothing"]);
        Assert.Empty(second.Logs);
    }

    private static Func<Parcel, EventContext, CancellationToken, Task> Log(ILogger logger) => (parcel, _, _) =>
    {
        logger.LogDebug(new FormatException("odd"), "Parcel {Id} weighs {Weight}", parcel.Id, parcel.Weight);
        return Task.CompletedTask;
    };
}
