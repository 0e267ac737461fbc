namespace ServerlessStack.Tests.Filters;

public sealed class ObjectPatternTests
{
    [Theory]
    [InlineData(null, null, "")]
    [InlineData("in/", null, ""","object":{"key":[{"prefix":"in/"}]}""")]
    [InlineData(null, ".json", ""","object":{"key":[{"suffix":".json"}]}""")]
    [InlineData("in/", ".json", ""","object":{"key":[{"wildcard":"in/*.json"}]}""")]
    [InlineData("in/a", "a.json", ""","object":{"key":[{"wildcard":"in/a*a.json"},"in/a.json"]}""")]
    public void Asks_for_the_ends_of_the_key(string? prefix, string? suffix, string asked) =>
        Assert.Equal(Pattern(asked), Written.Bucket(prefix: prefix, suffix: suffix));

    [Fact]
    public void Asks_for_key_and_size_where_S3_puts_them() => Assert.Equal(
        Pattern(""","object":{"key":[{"prefix":"in/"}],"size":[{"numeric":[">",0,"<=",1048576]}]}"""),
        Written.Bucket(found => found.Key.StartsWith("in/") && found.Size > 0 && found.Size <= 1_048_576));

    [Fact]
    public void Puts_the_ends_and_the_predicate_together() => Assert.Equal(
        Pattern(""","object":{"key":[{"prefix":"in/new/"}]}"""),
        Written.Bucket(found => found.Key.StartsWith("in/new/"), prefix: "in/"));

    [Fact]
    public void Excludes_single_sizes() => Assert.Equal(
        Pattern(""","object":{"size":[{"anything-but":[0]}]}"""),
        Written.Bucket(found => found.Size != 0));

    [Fact]
    public void Refuses_to_drop_large_objects_silently() => Assert.Equal(
        ["found.Size > 1024 cannot become an EventBridge pattern: EventBridge compares numbers up to 5000000000, so events of objects over 5 GB would be dropped; say so with && Size <= 5000000000, exclude single sizes with !=, or decide in the handler."],
        Written.Problems(() => Written.Bucket(found => found.Size > 1024)));

    [Fact]
    public void Refuses_ends_that_no_key_of_the_predicate_has() => Assert.Equal(
        ["No key starts with in/ and ends with .json and passes the filter: no event would ever arrive."],
        Written.Problems(() => Written.Bucket(found => found.Key.StartsWith("out/"), "in/", ".json")));

    private static string Pattern(string asked) =>
        """{"source":["aws.s3"],"detail-type":["Object Created"],"detail":{"bucket":{"name":["receipts"]}""" + asked + "}}";
}
