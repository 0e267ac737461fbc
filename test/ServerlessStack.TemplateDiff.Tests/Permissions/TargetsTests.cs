using ServerlessStack.TemplateDiff.Permissions;

namespace ServerlessStack.TemplateDiff.Tests.Permissions;

public sealed class TargetsTests
{
    [Theory]
    [InlineData("a:*", false, "a:x a:y", false, true)]
    [InlineData("a:x", false, "a:x a:y", false, false)]
    [InlineData("a:x", true, "a:x a:y", true, true)]
    [InlineData("a:x a:y", true, "a:x", true, false)]
    [InlineData("*", false, "a:x", true, true)]
    [InlineData("a:x", false, "a:x", true, false)]
    [InlineData("a:x", true, "b:x", false, true)]
    [InlineData("a:*", true, "a:x", false, false)]
    [InlineData("a:x", true, "a:*", false, false)]
    public void Not_turns_what_is_covered_around(string broad, bool broadNot, string narrow, bool narrowNot, bool expected) =>
        Assert.Equal(expected, new Targets(broad.Split(' '), broadNot).Cover(new Targets(narrow.Split(' '), narrowNot)));
}
