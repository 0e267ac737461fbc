using System.Text;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Tests.Json;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Hello World", "Hello World")]
    [InlineData("", "")]
    [InlineData("\"quoted\\n\"", "quoted\n")]
    [InlineData("\"half", "\"half")]
    [InlineData("\"two\" \"texts\"", "\"two\" \"texts\"")]
    [InlineData("""{"id":"p1"}""", """{"id":"p1"}""")]
    [InlineData("42", "42")]
    public void Only_json_quotes_are_taken_off(string sent, string read) => Assert.Equal(read, PlainText.Read(Encoding.UTF8.GetBytes(sent)));

    [Fact]
    public void Other_bytes_are_no_text() => Assert.Throws<UndecodableEventException>(() => PlainText.Read([0xC3, 0x28]));
}
