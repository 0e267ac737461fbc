using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class ProjectionFunctionTests
{
    private static Task<string> Project(params string[] records) => new Run().InvokeAsync(new AnnounceParcel(), $"[{string.Join(',', records)}]");

    private static string Record(string sequence, string state, string id = "p", string weight = "1.5") => $$"""
        {"eventID":"e{{sequence}}","eventSource":"aws:dynamodb","eventName":"MODIFY","dynamodb":{"SequenceNumber":"{{sequence}}",
        "NewImage":{"id":{"S":"{{id}}"},"weight":{"N":"{{weight}}"},"lines":{"L":[]},"state":{"S":"{{state}}"} } } }
        """;

    [Fact]
    public async Task What_projects_to_nothing_is_left_out() =>
        Assert.Equal("""[{"id":"p1"},{"id":"p3"}]""", await Project(Record("1", "Sent", "p1"), Record("2", "Packed", "p2"), Record("3", "Sent", "p3")));

    [Fact]
    public async Task A_batch_without_anything_to_deliver_is_an_empty_array() => Assert.Equal("[]", await Project(Record("1", "Packed")));

    [Fact]
    public async Task An_empty_batch_is_an_empty_array() => Assert.Equal("[]", await Project());

    [Fact]
    public async Task A_removal_has_no_new_image() =>
        Assert.Equal("[]", await Project("""{"eventID":"e1","eventSource":"aws:dynamodb","eventName":"REMOVE","dynamodb":{"SequenceNumber":"1"} }"""));

    [Fact]
    public async Task A_record_that_cannot_be_read_fails_the_batch_by_its_index_and_sequence_number()
    {
        var exception = await Assert.ThrowsAsync<ProjectionException>(() => Project(Record("41", "Sent"), Record("42", "Sent", weight: "heavy")));
        Assert.Equal(
            "Record 1 of the batch (42) cannot be projected by AnnounceParcel: The stream record's image cannot be read. The attribute $.weight, or what it holds, is typed N but holds no number.",
            exception.Message);
    }

    [Fact]
    public async Task AWSs_sample_items_are_no_parcels()
    {
        var exception = await Assert.ThrowsAsync<ProjectionException>(() => new Run().InvokeAsync(new AnnounceParcel(), Payload.Pipe("dynamodb-event.json")));
        Assert.StartsWith("Record 0 of the batch (1405400000000002063282832) cannot be projected by AnnounceParcel: The event is no ItemChange<Parcel>.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_over_six_megabytes_says_what_to_lower()
    {
        var id = new string('x', 1024 * 1024);
        var exception = await Assert.ThrowsAsync<ProjectionException>(() => Project([.. Enumerable.Range(0, 7).Select(index => Record($"{index}", "Sent", id))]));
        Assert.Equal(
            "The projections of 7 records are 7340103 bytes long, but Lambda takes 6291456 for an answer at most. Lower the pipe's batch size.",
            exception.Message);
    }

    [Fact]
    public async Task Anything_but_a_batch_is_refused()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => new Run().InvokeAsync(new AnnounceParcel(), Payload.Request("GET")));
        Assert.Equal(
            "AnnounceParcel takes the batches that a pipe sends to its enrichment, and direct invocations, but was invoked with an API Gateway HTTP API request. "
            + "Connect it to a source of what it takes.",
            exception.Message);
    }

    [Fact]
    public async Task An_event_source_mapping_would_lose_the_answer_and_is_refused()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => new Run().InvokeAsync(new AnnounceParcel(), Payload.File("dynamodb-event.json")));
        Assert.Contains("was invoked with a batch of DynamoDB stream records.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sent", """{"id":"p1"}""")]
    [InlineData("Packed", "null")]
    public async Task A_direct_invocation_is_answered_with_one_projection(string state, string answer) =>
        Assert.Equal(answer, await new Run().InvokeAsync(new AnnounceParcel(), $$"""{"kind":"Insert","new":{{Payload.Parcel(state: state)}} }"""));

    [Fact]
    public async Task Bare_events_of_an_input_template_are_projected_one_by_one() => Assert.Equal(
        """[{"id":"p2"}]""",
        await Project($$"""{"kind":"Insert","new":{{Payload.Parcel()}} }""", $$"""{"kind":"Insert","new":{{Payload.Parcel("p2", "Sent")}} }"""));

    [Fact]
    public async Task A_direct_invocation_that_is_no_event_says_what_it_is()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => new Run().InvokeAsync(new AnnounceParcel(), """{"secret":1}"""));
        Assert.StartsWith("The invocation's payload is an object with the properties secret. That is none of", exception.Message, StringComparison.Ordinal);
        Assert.Contains("so it was taken for the event itself. The event is no ItemChange<Parcel>.", exception.Message, StringComparison.Ordinal);
    }
}
