using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Tests.Permissions;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("s3:*", "s3:GetObject", true)]
    [InlineData("s3:Get*", "s3:GetObject*", true)]
    [InlineData("s3:GetObject", "s3:getobject", true)]
    [InlineData("s3:Get?bject", "s3:GetObject", true)]
    [InlineData("*", "anything", true)]
    [InlineData("*:*", "s3:GetObject", true)]
    [InlineData("a*c*e", "abcde", true)]
    [InlineData("a*c*e", "abcdef", false)]
    [InlineData("s3:GetObject", "s3:*", false)]
    [InlineData("s3:Get?", "s3:Get*", false)]
    [InlineData("arn:x/*", "arn:x", false)]
    public void A_pattern_covers_what_it_matches(string pattern, string value, bool expected) => Assert.Equal(expected, Wildcard.Covers(pattern, value));
}
