using System.Text.Json;
using ServerlessStack.Lambda.Batches;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Runtime;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Json;

public sealed class ExceptionMessageTests
{
    private const string Told = "The JSON cannot be read at line 1, byte 5. The message is left out because it may quote the payload.";

    private static JsonException Quoting => new("'4111' is no number.", "$.card", lineNumber: 0, bytePositionInLine: 4);

    [Fact]
    public void Only_what_reads_json_is_left_out()
    {
        Assert.Equal("no such parcel", ExceptionMessage.Of(new InvalidOperationException("no such parcel")));
        Assert.Equal(Told, ExceptionMessage.Of(Quoting));
        Assert.Equal(ExceptionMessage.LeftOut, ExceptionMessage.Of(new JsonException("'4111' is no number.")));
        Assert.Equal(ExceptionMessage.LeftOut, ExceptionMessage.Of(new AggregateException(new AggregateException(Quoting))));
        Assert.Contains("gone", ExceptionMessage.Of(new AggregateException(new InvalidOperationException("gone"))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lambda_is_told_does_not_quote_the_payload() => Assert.Equal(Told, InvocationError.From(Quoting).Message);

    [Fact]
    public async Task A_summary_of_failures_does_not_quote_the_payload()
    {
        var exception = await Assert.ThrowsAsync<EventsFailedException>(() => new Run().InvokeAsync(new Collect<ParcelSent>((_, _) => throw Quoting), """[{"id":"a"},{"id":"b"}]"""));

        Assert.EndsWith($"The first failure: {Told}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_projection_that_fails_does_not_quote_the_payload()
    {
        var exception = await Assert.ThrowsAsync<ProjectionException>(
            () => new Run().InvokeAsync(new RefuseToProject(Quoting), $$"""[{"kind":"Insert","new":{{Payload.Parcel()}} }]"""));

        Assert.EndsWith($"cannot be projected by RefuseToProject: {Told}", exception.Message, StringComparison.Ordinal);
    }
}
