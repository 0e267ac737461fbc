using System.Text;
using System.Text.Json;
using ServerlessStack.Lambda.Json;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Items;

public sealed class ItemDecoderTests
{
    private static string Plain(string typed) =>
        Encoding.UTF8.GetString(JsonText.Write(json => ItemDecoder.Write(JsonElement.Parse(typed), json)).Span);

    [Theory]
    [InlineData("""{"S":"Hello"}""", "\"Hello\"")]
    [InlineData("""{"S":""}""", "\"\"")]
    [InlineData("""{"N":"3.14159"}""", "3.14159")]
    [InlineData("""{"N":"-0"}""", "-0")]
    [InlineData("""{"N":"12345678901234567890123456789012345678"}""", "12345678901234567890123456789012345678")]
    [InlineData("""{"N":"9.50"}""", "9.50")]
    [InlineData("""{"N":"1E+125"}""", "1E+125")]
    [InlineData("""{"BOOL":true}""", "true")]
    [InlineData("""{"BOOL":false}""", "false")]
    [InlineData("""{"NULL":true}""", "null")]
    [InlineData("""{"B":"AAEqQQ=="}""", "\"AAEqQQ==\"")]
    [InlineData("""{"L":[{"S":"Cookies"},{"N":"3"},{"L":[]}]}""", """["Cookies",3,[]]""")]
    [InlineData("""{"M":{"Name":{"S":"Joe"},"Age":{"N":"35"}}}""", """{"Name":"Joe","Age":35}""")]
    [InlineData("""{"SS":["Giraffe","Zebra"]}""", """["Giraffe","Zebra"]""")]
    [InlineData("""{"NS":["1234","567.8"]}""", "[1234,567.8]")]
    [InlineData("""{"BS":["AAEqQQ==","QSoBAA=="]}""", """["AAEqQQ==","QSoBAA=="]""")]
    public void Every_attribute_type_becomes_plain_json(string typed, string plain) =>
        Assert.Equal($$"""{"value":{{plain}}}""", Plain($$"""{"value":{{typed}}}"""));

    [Theory]
    [InlineData("""{"N":"1,5"}""", "is typed N but holds no number")]
    [InlineData("""{"N":"01"}""", "is typed N but holds no number")]
    [InlineData("""{"N":"1}, \"x\": {"}""", "is typed N but holds no number")]
    [InlineData("""{"N":""}""", "is typed N but holds no number")]
    [InlineData("""{"N":"NaN"}""", "is typed N but holds no number")]
    [InlineData("""{"N":1}""", "must hold a string in DynamoDB's typed JSON")]
    [InlineData("""{"S":null}""", "must hold a string in DynamoDB's typed JSON")]
    [InlineData("""{"S":"\ud800"}""", "is no Unicode text")]
    [InlineData("""{"L":{}}""", "must hold an array in DynamoDB's typed JSON")]
    [InlineData("""{"M":[]}""", "must hold an object in DynamoDB's typed JSON")]
    [InlineData("""{}""", "has no type")]
    [InlineData("""{"S":"a","N":"1"}""", "has more than one type")]
    [InlineData("""{"X":"a"}""", "is none of S, N, B, BOOL, NULL, M, L, SS, NS, BS, or does not hold what its type says")]
    [InlineData("""{"BOOL":"true"}""", "is none of S, N, B, BOOL, NULL, M, L, SS, NS, BS, or does not hold what its type says")]
    [InlineData("\"a\"", "must hold an object in DynamoDB's typed JSON")]
    public void What_is_no_typed_json_is_refused_with_its_place(string typed, string reason) =>
        Assert.Equal($"The attribute $.value {reason}.", Assert.Throws<JsonException>(() => Plain($$"""{"value":{{typed}}}""")).Message);

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] typed = [.. """{"value":{"S":" """u8[..^1], 0xC3, 0x28, .. "\"}}"u8];
        var exception = Assert.Throws<JsonException>(() => JsonText.Write(json => ItemDecoder.Write(JsonElement.Parse(typed), json)));
        Assert.Equal("The attribute $.value is no Unicode text.", exception.Message);
    }

    [Theory]
    [InlineData("""{"a\u0062":{"S":"\u0041\n"} }""", """{"ab":"A\n"}""")]
    [InlineData("""{"\"":{"S":"\""} }""", """{"\u0022":"\u0022"}""")]
    public void Escapes_are_understood(string typed, string plain) => Assert.Equal(plain, Plain(typed));

    [Fact]
    public void A_nested_mistake_names_the_path() =>
        Assert.Equal(
            "The attribute $.lines[].quantity is typed N but holds no number.",
            Assert.Throws<JsonException>(() => Plain("""{"lines":{"L":[{"M":{"quantity":{"N":"x"}}}]}}""")).Message);

    [Fact]
    public void An_item_is_decoded_to_its_type_with_every_digit()
    {
        var attributes = JsonElement.Parse("""
            {"id":{"S":"p1"},"weight":{"N":"1.2345678901234567890123456789"},"state":{"S":"Sent"},"note":{"NULL":true},
             "lines":{"L":[{"M":{"sku":{"S":"A-1"},"quantity":{"N":"2"}}}]}}
            """);
        var parcel = ItemDecoder.Decode(attributes, SamplesJson.Default.Parcel);
        Assert.Equal(1.2345678901234567890123456789m, parcel.Weight);
        Assert.Equal(ParcelState.Sent, parcel.State);
        Assert.Equal([new ParcelLine("A-1", 2)], parcel.Lines);
        Assert.Null(parcel.Note);
    }

    [Fact]
    public void The_deepest_item_that_DynamoDB_stores_is_decoded()
    {
        var typed = string.Concat(Enumerable.Repeat("""{"L":[""", 32)) + """{"S":"x"}""" + string.Concat(Enumerable.Repeat("]}", 32));
        var element = JsonElement.Parse($$"""{"deep":{{typed}}}""", new JsonDocumentOptions { MaxDepth = 256 });
        var plain = Encoding.UTF8.GetString(JsonText.Write(json => ItemDecoder.Write(element, json)).Span);
        Assert.Equal($$"""{"deep":{{new string('[', 32)}}"x"{{new string(']', 32)}}}""", plain);
    }
}
