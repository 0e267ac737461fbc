using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Handlers;

public sealed class ReplyTests
{
    private static readonly Reply<ParcelSent> Sent = new ParcelSent("p1");

    private static string Refused(string name, string value) => Assert.Throws<ArgumentException>(() => Sent.WithHeader(name, value)).Message;

    [Fact]
    public void A_header_is_added_to_a_copy_and_replaces_the_one_of_its_name()
    {
        var first = Sent.WithHeader("Cache-Control", "no-store").WithHeader("X-Count", "");
        var second = first.WithHeader("cache-control", "max-age=60,\tprivate");

        Assert.Empty(Sent.Headers);
        Assert.Equal("no-store", first.Headers["CACHE-CONTROL"]);
        Assert.Equal(("max-age=60,\tprivate", "", 2), (second.Headers["Cache-Control"], second.Headers["x-count"], second.Headers.Count));
        Assert.Equal((Sent.Status, Sent.Body), (second.Status, second.Body));
    }

    [Theory]
    [InlineData("secret\r\nSet-Cookie: a=b", "U+000D at index 6")]
    [InlineData("a\nb", "U+000A at index 1")]
    [InlineData("a\t\0", "U+0000 at index 2")]
    [InlineData("\u007f", "U+007F at index 0")]
    [InlineData("secret\u010d\u010a", "U+010D at index 6")]
    public void A_value_cannot_start_another_header_and_is_not_quoted(string value, string place) => Assert.Equal(
        $"The value of the header ETag has the character {place}, but only visible ASCII, spaces and tabs can be sent. The answer is not sent. (Parameter 'value')",
        Refused("ETag", value));

    [Theory]
    [InlineData(" a")]
    [InlineData("a\t")]
    public void A_value_has_no_spaces_at_its_ends(string value) => Assert.Contains("begins or ends with a space or tab", Refused("ETag", value), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("X Count")]
    [InlineData("X-Count:")]
    [InlineData("X\r\nY")]
    [InlineData("Zähler")]
    public void A_name_is_a_token(string name) => Assert.Contains($"'{name}' is no name of a header", Refused(name, "1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("content-type", "the host sets it, because it writes the body")]
    [InlineData("LOCATION", "it comes from the reply's location")]
    [InlineData("Set-Cookie", "API Gateway takes cookies apart from headers")]
    [InlineData("Transfer-Encoding", "API Gateway sets it")]
    [InlineData("Access-Control-Allow-Origin", "API Gateway sets it")]
    [InlineData("x-amzn-RequestId", "API Gateway sets it")]
    public void Headers_of_the_host_and_of_api_gateway_are_refused(string name, string reason) =>
        Assert.Equal($"The header {name} cannot be chosen: {reason}. The answer is not sent. (Parameter 'name')", Refused(name, "1"));

    [Fact]
    public void Name_and_value_are_refused_at_once() => Assert.Equal(
        "The header Date cannot be chosen: API Gateway sets it. "
        + "The value of the header Date has the character U+000A at index 0, but only visible ASCII, spaces and tabs can be sent. The answer is not sent. (Parameter 'name')",
        Refused("Date", "\n"));
}
