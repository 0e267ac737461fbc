using System.Text.Json.Nodes;
using ServerlessStack.Local.Patterns;

namespace ServerlessStack.Local.Tests.Patterns;

public class EventPatternTests
{
    [Theory]
    [InlineData("""{"source":["shop"]}""", """{"source":"shop"}""", true)]
    [InlineData("""{"source":["shop"]}""", """{"source":"Shop"}""", false)]
    [InlineData("""{"source":["shop",{"prefix":"aws."}]}""", """{"source":"aws.s3"}""", true)]
    [InlineData("""{"a":[300]}""", """{"a":300}""", true)]
    [InlineData("""{"a":[300]}""", """{"a":300.0}""", false)]
    [InlineData("""{"a":[null,true]}""", """{"a":null}""", true)]
    [InlineData("""{"a":[null,true]}""", """{"a":false}""", false)]
    [InlineData("""{"a":[{"prefix":{"equals-ignore-case":"ORD"}}]}""", """{"a":"order"}""", true)]
    [InlineData("""{"a":[{"suffix":".PNG"}]}""", """{"a":"a.png"}""", false)]
    [InlineData("""{"a":[{"suffix":{"equals-ignore-case":".PNG"}}]}""", """{"a":"a.png"}""", true)]
    [InlineData("""{"a":[{"equals-ignore-case":"alice"}]}""", """{"a":"ALICE"}""", true)]
    [InlineData("""{"a":[{"wildcard":"*/lib/*.js"}]}""", """{"a":"src/lib/deep/a.js"}""", true)]
    [InlineData("""{"a":[{"wildcard":"a\\*b"}]}""", """{"a":"axb"}""", false)]
    [InlineData("""{"a":[{"wildcard":"a\\*b"}]}""", """{"a":"a*b"}""", true)]
    [InlineData("""{"a":[{"anything-but":"x"}]}""", """{"a":"y"}""", true)]
    [InlineData("""{"a":[{"anything-but":"x"}]}""", """{"b":"y"}""", false)]
    [InlineData("""{"a":[{"anything-but":["x",3]}]}""", """{"a":3}""", false)]
    [InlineData("""{"a":[{"anything-but":{"prefix":["x","y"]}}]}""", """{"a":"yes"}""", false)]
    [InlineData("""{"a":[{"anything-but":{"suffix":"s"}}]}""", """{"a":"yet"}""", true)]
    [InlineData("""{"a":[{"anything-but":{"equals-ignore-case":["X"]}}]}""", """{"a":"x"}""", false)]
    [InlineData("""{"a":[{"anything-but":{"wildcard":"*/lib/*"}}]}""", """{"a":"a/lib/b"}""", false)]
    [InlineData("""{"a":[{"numeric":[">",0,"<=",5]}]}""", """{"a":5}""", true)]
    [InlineData("""{"a":[{"numeric":[">",0,"<=",5]}]}""", """{"a":"5"}""", false)]
    [InlineData("""{"a":[{"numeric":["=",3.0e2]}]}""", """{"a":300}""", true)]
    [InlineData("""{"a":[{"exists":true}]}""", """{"a":""}""", true)]
    [InlineData("""{"a":[{"exists":false}]}""", """{"b":1}""", true)]
    [InlineData("""{"a":[{"exists":false}]}""", """{"a":1}""", false)]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/24"}]}""", """{"a":"10.0.0.255"}""", true)]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/24"}]}""", """{"a":"10.0.1.0"}""", false)]
    [InlineData("""{"a":[{"cidr":"2001:db8::/32"}]}""", """{"a":"2001:db8::1"}""", true)]
    [InlineData("""{"$or":[{"a":[1]},{"b":[2]}]}""", """{"b":2}""", true)]
    [InlineData("""{"c":[3],"$or":[{"a":[1]},{"b":[2]}]}""", """{"a":1}""", false)]
    [InlineData("""{"a":["x"]}""", """{"a":["y","x"]}""", true)]
    [InlineData("""{"a":{"b":{"c":["x"]}}}""", """{"a":{"b":{"c":"x","d":1}}}""", true)]
    public void A_pattern_takes_what_the_guide_says(string pattern, string json, bool matches) =>
        Assert.Equal(matches, EventPattern.Parse(JsonNode.Parse(pattern)!).Matches(JsonNode.Parse(json)));

    [Fact]
    public void Two_fields_of_an_array_are_looked_for_in_one_element()
    {
        var pattern = EventPattern.Parse(JsonNode.Parse("""{"lines":{"sku":["a"],"count":[2]}}""")!);

        Assert.True(pattern.Matches(JsonNode.Parse("""{"lines":[{"sku":"b","count":1},{"sku":"a","count":2}]}""")));
        Assert.False(pattern.Matches(JsonNode.Parse("""{"lines":[{"sku":"a","count":1},{"sku":"b","count":2}]}""")));
    }

    [Theory]
    [InlineData("""[]""", "a pattern is an object with fields")]
    [InlineData("""{"a":[]}""", "a is an empty array")]
    [InlineData("""{"a":"x"}""", "a must be an array of conditions or an object with fields")]
    [InlineData("""{"a":{"b":[{"like":"x"}]}}""", "a.b uses like, which is none of prefix, suffix,")]
    [InlineData("""{"a":[{"prefix":"x","suffix":"y"}]}""", "a has a condition that is not exactly one operator")]
    [InlineData("""{"a":[{"prefix":1}]}""", "a has a prefix that is not a text")]
    [InlineData("""{"a":[{"numeric":["~",1]}]}""", "a has a numeric that is not one or two of = < <= > >= with a number of at most 5000000000")]
    [InlineData("""{"a":[{"exists":"yes"}]}""", "a has an exists that is neither true nor false")]
    [InlineData("""{"a":[{"wildcard":"**"}]}""", "the wildcard ** of a has two stars in a row")]
    [InlineData("""{"a":[{"cidr":"10.0.0.0/99"}]}""", "a has a cidr that is not an address block, 10.0.0.0/99")]
    [InlineData("""{"$or":[{"a":[1]}]}""", "$or needs an array of two objects or more")]
    public void What_the_service_would_refuse_is_refused_by_name(string pattern, string reason) =>
        Assert.Contains(reason, Assert.Throws<PatternException>(() => EventPattern.Parse(JsonNode.Parse(pattern)!)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mapping_has_no_wildcard() =>
        Assert.Throws<PatternException>(() => EventPattern.Parse(JsonNode.Parse("""{"a":[{"wildcard":"x*"}]}""")!, PatternDialect.Mapping));
}
