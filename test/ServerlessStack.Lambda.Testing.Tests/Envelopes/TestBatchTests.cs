using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

/// <summary>What AWS makes of an answer, also of those that this host never gives.</summary>
public sealed class TestBatchTests
{
    [Fact]
    public void A_queue_delivers_what_is_named() => Assert.Equal(["m2"], Again(Envelopes.Sqs(Some.Parcels("a", "b", "c")).WithIds("m1", "m2", "m3"), "m2"));

    [Fact]
    public void A_stream_goes_back_to_the_lowest_number_that_is_named()
    {
        var kinesis = Envelopes.Kinesis(Some.Parcels("a", "b", "c", "d"));
        var table = Envelopes.Table(Array.ConvertAll(Some.Parcels("a", "b", "c"), Changes.Insert));

        Assert.Equal(kinesis.Identifiers.Skip(1), Again(kinesis, kinesis.Identifiers[2], kinesis.Identifiers[1]));
        Assert.Equal(table.Identifiers.Skip(1), Again(table, table.Identifiers[1]));
    }

    [Theory]
    [InlineData("m9")]
    [InlineData("")]
    public void An_answer_that_names_no_record_of_the_batch_brings_all_of_it_back(string named) =>
        Assert.Equal(["m1", "m2"], Again(Envelopes.Sqs(Some.Parcels("a", "b")).WithIds("m1", "m2"), named, "m1"));

    [Fact]
    public void A_message_that_is_named_twice_comes_once() => Assert.Equal(["m2"], Again(Envelopes.Sqs(Some.Parcels("a", "b")).WithIds("m1", "m2"), "m2", "m2"));

    private static IReadOnlyList<string> Again(TestBatch batch, params string[] named)
    {
        var items = string.Join(',', named.Select(identifier => $$"""{"itemIdentifier":"{{identifier}}"}"""));
        var run = new TestRun(batch, $$"""{"batchItemFailures":[{{items}}]}""", RunOutput.Read([]), SamplesJson.Default) { Payload = "", RequestId = "r1" };
        return Assert.IsAssignableFrom<TestBatch>(run.Redelivery).Identifiers;
    }
}
