using System.Text.Json;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Json;

public sealed class EventReaderTests
{
    [Theory]
    [InlineData("""{"contacts":[{"$type":"mail","address":"a"},{"$type":"alice@example.com"}]}""", "At $.contacts[1]: the value does not have the expected form. Reading it stopped at line 1, byte 74.")]
    [InlineData("""{"ages":{"alice@example.com":"alice@example.com"}}""", "At $.ages[*]: a whole number of 32 bits is expected, but a text was sent. Reading it stopped at line 1, byte 49.")]
    [InlineData("""{"years":{"alice@example.com":1}}""", "At $.years: the value does not have the expected form. Reading it stopped at line 1, byte 31.")]
    [InlineData("""{"account":"alice@example.com"}""", "At $.account: another value is expected, but another text was sent. Reading it stopped at line 1, byte 31.")]
    [InlineData("""{"alice@example.com":1}""", "At $: the value does not have the expected form. Reading it stopped at line 1, byte 22.")]
    [InlineData("""{"contacts'][4111]['alice@example.com":1}""", "At $: the value does not have the expected form. Reading it stopped at line 1, byte 40.")]
    [InlineData("""{"contacts":7}""", "At $.contacts: an array is expected, but a number was sent. Reading it stopped at line 1, byte 14.")]
    public async Task What_does_not_fit_is_told_in_the_types_words_only(string body, string mistake)
    {
        var run = new Run { Json = CustomerJson.Default };
        var exception = await Assert.ThrowsAsync<UndecodableEventException>(() => run.InvokeAsync(new Collect<Customer>(), Payload.BusEvent(body)));

        Assert.Equal($"The event is no Customer. {mistake}", exception.Message);
    }

    [Theory]
    [InlineData("""{"contacts":[{"$type":"alice@example.com"}]}""")]
    [InlineData("""{"ages":{"alice@example.com":null}}""")]
    [InlineData("""{"account":"alice@example.com"}""")]
    public async Task Nothing_of_the_payload_gets_into_the_log(string body)
    {
        var run = new Run { Json = CustomerJson.Default };
        await run.InvokeAsync(new Collect<Customer>(), Payload.Sqs(body));

        Assert.Contains("The event is no Customer. At $.", run.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_json_is_told_as_such()
    {
        var run = new Run { Json = CustomerJson.Default };
        await run.InvokeAsync(new Collect<Customer>(), Payload.Sqs("""{"contacts":[],"ages":{"alice@example.com":1"""));

        Assert.Contains("The event is no Customer. At $.ages: this is not valid JSON. Reading it stopped at line 1, byte ", run.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_is_missing_is_named()
    {
        var exception = await Assert.ThrowsAsync<UndecodableEventException>(() => new Run().InvokeAsync(new Collect<Parcel>(), Payload.BusEvent("""{"lines":[],"state":"Sent"}""")));

        Assert.Equal(
            "The event is no Parcel. At $.id: a value is required, but none was sent. At $.weight: a value is required, but none was sent. Reading it stopped at line 1, byte 28.",
            exception.Message);
    }

    [Fact]
    public async Task The_request_of_a_direct_invocation_is_not_quoted_either()
    {
        var handler = new Respond<Customer, Customer>((customer, _) => customer);
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(
            () => new Run { Json = CustomerJson.Default }.InvokeAsync(handler, """{"years":{"alice@example.com":1}}"""));

        Assert.EndsWith("It is no Customer. At $.years: the value does not have the expected form. Reading it stopped at line 1, byte 31.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", exception.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<JsonException>(exception.InnerException!.InnerException);
    }
}
