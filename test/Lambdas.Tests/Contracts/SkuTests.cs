using ServerlessStack.Contracts;

namespace ServerlessStack.Lambdas.Tests.Contracts;

public sealed class SkuTests
{
    [Theory]
    [InlineData("A", true)]
    [InlineData("a.b_c-D9", true)]
    [InlineData("AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDD", true)]
    [InlineData("AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDE", false)]
    [InlineData("TEA 1", false)]
    [InlineData("TÉA", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Up_to_forty_letters_digits_dots_dashes_and_underscores_are_a_unit(string? text, bool expected) => Assert.Equal(expected, Sku.IsValid(text));
}
