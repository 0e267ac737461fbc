using System.Text.Json.Nodes;
using ServerlessStack.Local.Pipes.Templates;

namespace ServerlessStack.Local.Tests.Pipes;

public class InputTemplateTests
{
    private static readonly JsonNode Item = JsonNode.Parse("""{"body":{"name":"Ann \"A\"","lines":[{"sku":"x"}],"total":2.50}}""")!;

    [Theory]
    [InlineData("<$.body.total>", "2.50")]
    [InlineData("<$.body.lines[0].sku>", "\"x\"")]
    [InlineData("""{"who":<$.body.name>,"pipe":"<aws.pipes.pipe-name>"}""", """{"who":"Ann \"A\"","pipe":"Orders"}""")]
    [InlineData("""{"text":"Hello <$.body.name>!"}""", """{"text":"Hello Ann \"A\"!"}""")]
    [InlineData("""{"text":"<$.body.lines>"}""", """{"text":"[{\"sku\":\"x\"}]"}""")]
    [InlineData("""{"none":<$.body.none>,"text":"<$.body.none>"}""", """{"none":null,"text":""}""")]
    [InlineData("""{"fixed":"<b>"}""", """{"fixed":"<b>"}""")]
    public void Places_are_filled(string template, string expected)
    {
        var filled = new InputTemplate(template).Fill(Item, new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["aws.pipes.pipe-name"] = "Orders" });

        Assert.Equal(expected, filled);
    }
}
