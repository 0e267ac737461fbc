using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

/// <summary>What a running function tells about its work.</summary>
public sealed class TelemetryTests
{
    private const string Trace = "1-5759e988-bd862e3fe1be46a994272793";

    private static Task<IReadOnlyList<JsonObject>> RunAsync(Func<FunctionStart, IHandler> create, params IEnumerable<string> payloads) =>
        RunAsync(create, LogLines.Variables(), payloads);

    private static async Task<IReadOnlyList<JsonObject>> RunAsync(
        Func<FunctionStart, IHandler> create, Dictionary<string, string> variables, params IEnumerable<string> payloads)
    {
        await using var function = RunningFunction.Start(create, variables);
        foreach (var payload in payloads)
        {
            await function.InvokeAsync(payload, $"Root={Trace};Parent=53995c3f42cd8ad8;Sampled=1");
        }

        await function.StopAsync();
        return LogLines.Parse(function.Output);
    }

    [Fact]
    public async Task A_logger_made_at_the_start_knows_the_invocation_and_the_event_even_of_records_handled_side_by_side()
    {
        var isLogged = new CountdownEvent(3);
        var lines = await RunAsync(
            start =>
            {
                var logger = start.Logger<TelemetryTests>();
                return new Collect<ParcelSent>(async (sent, _) =>
                {
                    // All three are under way before the first one goes on, on whatever thread.
                    isLogged.Signal();
                    await Task.Run(() => isLogged.Wait(TestContext.Current.CancellationToken), CancellationToken.None);
                    logger.LogInformation("Handled {ParcelId}", sent.Id);
                });
            },
            Payload.Sqs("""{"id":"m0"}""", """{"id":"m1"}""", """{"id":"m2"}"""));
        var entries = lines.Where(line => line.ContainsKey("ParcelId")).ToList();
        Assert.Equal(["m0", "m1", "m2"], entries.Select(line => (string?)line["ParcelId"]).Order(StringComparer.Ordinal));
        Assert.All(entries, line =>
        {
            Assert.Equal((string?)line["ParcelId"], (string?)line["eventId"]);
            Assert.Equal((Trace, true, "send-parcel"), ((string?)line["traceId"], (bool?)line["coldStart"], (string?)line["functionName"]));
        });
        Assert.Single(lines.Select(line => (string?)line["requestId"]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_the_first_invocation_is_a_cold_start()
    {
        var lines = await RunAsync(_ => new Collect<ParcelSent>(), Payload.Sqs(), Payload.Sqs(), Payload.Sqs());
        Assert.Equal([true, false, false], lines.Select(line => (bool?)line["coldStart"]));
        Assert.Equal(3, lines.Select(line => (string?)line["requestId"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task With_provisioned_concurrency_no_invocation_is_a_cold_start()
    {
        var lines = await RunAsync(_ => new Collect<ParcelSent>(), LogLines.Variables(("AWS_LAMBDA_INITIALIZATION_TYPE", "provisioned-concurrency")), Payload.Sqs());
        Assert.Equal([false], lines.Select(line => (bool?)line["coldStart"]));
    }

    [Fact]
    public async Task A_start_has_no_invocation()
    {
        var lines = await RunAsync(start =>
        {
            start.Logger<TelemetryTests>().LogWarning("Starting");
            return new Collect<ParcelSent>();
        });
        Assert.False(Assert.Single(lines).ContainsKey("requestId"));
    }

    [Fact]
    public async Task Every_invocation_is_counted_with_what_the_handler_added()
    {
        var lines = await RunAsync(
            start => new Collect<ParcelSent>((sent, _) =>
            {
                start.Metrics.Add("Weight", 1.5, MetricUnit.None);
                return sent.Id == "bad" ? throw new InvalidOperationException("no such parcel") : Task.CompletedTask;
            }),
            Payload.Sqs("""{"id":"a"}""", """{"id":"bad"}""", """{"id":"c"}"""),
            """{"requestContext":{"elb":{}}}""");
        var metrics = lines.Where(line => line.ContainsKey("_aws")).ToList();
        Assert.Equal([(3, 2, 1), (1, 0, 1)], metrics.Select(line => ((int)line["BatchSize"]!, (int)line["Processed"]!, (int)line["Failed"]!)));
        Assert.Equal("[1.5,1.5,1.5]", metrics[0]["Weight"]!.ToJsonString());
        Assert.All(metrics, line => Assert.True((double?)line["Duration"] >= 0));
    }

    [Fact]
    public async Task A_request_that_failed_is_counted_although_its_caller_was_answered()
    {
        var lines = await RunAsync(
            _ => new Respond<Parcel, Parcel>((parcel, _) => parcel.Id == "bad" ? throw new InvalidOperationException("gone") : parcel),
            Payload.Request("POST", Payload.Parcel()),
            Payload.Request("POST", Payload.Parcel("bad")));
        Assert.Equal([0, 1], lines.Where(line => line.ContainsKey("_aws")).Select(line => (int)line["Failed"]!));
    }

    [Fact]
    public async Task What_is_to_be_done_after_each_invocation_is_done_and_cannot_fail_it()
    {
        var times = 0;
        var lines = await RunAsync(
            start =>
            {
                start.AfterInvocation(() => throw new InvalidOperationException("no exporter"));
                start.AfterInvocation(() => times++);
                return new Collect<ParcelSent>();
            },
            Payload.Sqs(),
            Payload.Sqs());
        Assert.Equal(2, times);
        var errors = lines.Where(line => line.ContainsKey("errorType")).ToList();
        Assert.Equal(2, errors.Count);
        Assert.All(errors, line => Assert.Equal(("no exporter", true), ((string?)line["errorMessage"], line.ContainsKey("requestId"))));
    }

    [Fact]
    public async Task A_converter_that_quotes_the_payload_does_not_bring_it_into_the_log()
    {
        var lines = await RunAsync(_ => new Collect<CardNumber>(), Payload.Sqs("\"4111 1111\""));
        Assert.Contains(lines, line => (string?)line["errorMessage"] == "The event is no CardNumber. Reading it failed with FormatException.");
        Assert.DoesNotContain(lines, line => line.ToJsonString().Contains("4111", StringComparison.Ordinal));
    }
}
