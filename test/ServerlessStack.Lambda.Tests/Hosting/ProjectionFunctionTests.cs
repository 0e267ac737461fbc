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
        Assert.Equal("[]", await Project("""{"eventSource":"aws:dynamodb","eventName":"REMOVE","dynamodb":{"SequenceNumber":"1"} }"""));

    [Fact]
    public async Task A_record_that_cannot_be_read_fails_the_batch_by_its_index_and_sequence_number()
    {
        var exception = await Assert.ThrowsAsync<ProjectionException>(() => Project(Record("41", "Sent"), Record("42", "Sent", weight: "heavy")));
        Assert.Equal(
            "Record 1 of the batch (42) cannot be projected by AnnounceParcel: The stream record's image cannot be read. The attribute $.weight is typed N but holds no number.",
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
            "The projections of 7 records are 7340103 bytes long, but a pipe takes 6291456 from its enrichment at most. Lower the pipe's batch size.",
            exception.Message);
    }

    [Fact]
    public async Task Anything_but_a_batch_is_refused()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => new Run().InvokeAsync(new AnnounceParcel(), Payload.Request("GET")));
        Assert.Equal(
            "AnnounceParcel takes the batches that a pipe sends to its enrichment, but was invoked with an API Gateway HTTP API request. Connect it to a source of what it takes.",
            exception.Message);
    }
}
