using System.Diagnostics;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Tracing;

/// <summary>Listeners hear every function of the process, so each test looks for the spans of its own trace.</summary>
public sealed class SpansTests
{
    private const string TraceId = "5759e988bd862e3fe1be46a994272793";

    private static async Task<List<Activity>> SpansOfAsync(IHandler handler, string payload, string sampled = ";Sampled=1")
    {
        var root = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FunctionTracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var run = new Run { TraceHeader = $"Root=1-{root[..8]}-{root[8..]};Parent=53995c3f42cd8ad8{sampled}", Variables = LogLines.Variables() };
        await Record.ExceptionAsync(() => run.InvokeAsync(handler, payload));
        return [.. spans.Where(span => span.TraceId.ToHexString() == root)];
    }

    [Fact]
    public async Task An_invocation_is_a_span_in_the_trace_that_lambda_hands_on()
    {
        var spans = await SpansOfAsync(new Respond<Parcel, Parcel>((parcel, _) => parcel), Payload.Request("POST", Payload.Parcel()));
        var span = Assert.Single(spans);
        Assert.Equal(("send-parcel", ActivityKind.Server, "53995c3f42cd8ad8"), (span.DisplayName, span.Kind, span.ParentSpanId.ToHexString()));
        Assert.True(span.HasRemoteParent);
        Assert.Equal((Run.RequestId, "http", false), (span.GetTagItem("faas.invocation_id"), span.GetTagItem("faas.trigger"), span.GetTagItem("faas.coldstart")));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task Each_message_is_a_span_in_the_invocations_and_linked_to_the_trace_that_sent_it()
    {
        var sent = $"Root=1-{TraceId[..8]}-{TraceId[8..]};Parent=00f067aa0ba902b7;Sampled=1";
        var payload = Payload.Sqs("""{"id":"a"}""", """{"id":"b"}""").Replace("\"ApproximateReceiveCount\"", $"\"AWSTraceHeader\":\"{sent}\",\"ApproximateReceiveCount\"", StringComparison.Ordinal);
        Activity? current = null;
        var spans = await SpansOfAsync(
            new Collect<ParcelSent>((sent, _) =>
            {
                current = sent.Id == "a" ? Activity.Current : current;
                return sent.Id == "b" ? throw new InvalidOperationException("no such parcel") : Task.CompletedTask;
            }),
            payload);
        var invocation = Assert.Single(spans, span => span.Kind == ActivityKind.Server);
        Assert.Equal(("pubsub", 2), (invocation.GetTagItem("faas.trigger"), invocation.GetTagItem("messaging.batch.message_count")));
        var messages = spans.Where(span => span.Kind == ActivityKind.Consumer).OrderBy(span => (string?)span.GetTagItem("messaging.message.id"), StringComparer.Ordinal).ToList();
        Assert.Equal(["m0", "m1"], messages.Select(span => (string?)span.GetTagItem("messaging.message.id")));
        Assert.Same(messages[0], current);
        Assert.All(messages, span =>
        {
            Assert.Equal("parcels process", span.DisplayName);
            Assert.Equal(invocation.SpanId, span.ParentSpanId);
            Assert.Equal(("aws_sqs", "process", "parcels"), (span.GetTagItem("messaging.system"), span.GetTagItem("messaging.operation.type"), span.GetTagItem("messaging.destination.name")));
            Assert.Equal(TraceId, Assert.Single(span.Links).Context.TraceId.ToHexString());
        });
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], messages.Select(span => span.Status));
        Assert.Equal(("no such parcel", "System.InvalidOperationException"), (messages[1].StatusDescription, messages[1].GetTagItem("error.type")));
    }

    [Fact]
    public async Task A_failed_invocation_is_a_span_with_an_error()
    {
        var spans = await SpansOfAsync(new Collect<ObjectCreated>((_, _) => throw new InvalidOperationException("gone")), Payload.File("eventbridge-s3-object-created.json"));
        Assert.Equal(2, spans.Count);
        Assert.All(spans, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    [Fact]
    public async Task A_span_does_not_quote_the_payload()
    {
        var spans = await SpansOfAsync(new Collect<ParcelSent>((_, _) => throw new System.Text.Json.JsonException("'4111' is no number.")), Payload.BusEvent("""{"id":"a"}"""));
        Assert.Equal(2, spans.Count);
        Assert.All(spans, span => Assert.Equal("The message is left out because it may quote the payload.", span.StatusDescription));
    }

    [Theory]
    [InlineData(";Sampled=1", true)]
    [InlineData(";Sampled=0", false)]
    [InlineData("", false)]
    public async Task The_sampling_decision_of_the_trace_is_handed_on(string sampled, bool isRecorded)
    {
        var isParentRecorded = false;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == FunctionTracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
            {
                isParentRecorded |= options.Kind == ActivityKind.Server && options.Parent.TraceFlags == ActivityTraceFlags.Recorded && options.Parent.TraceId.ToHexString() == TraceId;
                return ActivitySamplingResult.PropagationData;
            },
        };
        ActivitySource.AddActivityListener(listener);
        var run = new Run { TraceHeader = $"Root=1-{TraceId[..8]}-{TraceId[8..]};Parent=53995c3f42cd8ad8{sampled}" };
        await run.InvokeAsync(new Collect<ParcelSent>(), Payload.Sqs());
        Assert.Equal(isRecorded, isParentRecorded);
    }

    [Theory]
    [InlineData("sqs-event.json", "pubsub", "aws_sqs")]
    [InlineData("sns-event.json", "pubsub", "aws.sns")]
    [InlineData("kinesis-event.json", "pubsub", null)]
    [InlineData("dynamodb-event.json", "datasource", null)]
    [InlineData("s3-event.json", "datasource", null)]
    [InlineData("eventbridge-s3-object-created.json", "pubsub", null)]
    public async Task Every_source_has_its_trigger(string payload, string trigger, string? system)
    {
        // The handler reads none of them: a span tells where a record came from, whatever becomes of it.
        var spans = await SpansOfAsync(new Collect<ParcelSent>(), Payload.File(payload));
        Assert.Equal(trigger, Assert.Single(spans, span => span.Kind == ActivityKind.Server).GetTagItem("faas.trigger"));
        Assert.All(spans.Where(span => span.Kind == ActivityKind.Consumer), span => Assert.Equal((trigger, system), (span.GetTagItem("faas.trigger"), (string?)span.GetTagItem("messaging.system"))));
    }
}
