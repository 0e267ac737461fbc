using ServerlessStack.Contracts;

namespace ServerlessStack.Lambdas.Tests.Contracts;

public sealed class OrderIdTests
{
    [Fact]
    public void An_id_never_changes_for_the_same_customer_and_token()
    {
        // The first 16 bytes of: printf 'customer-1\ncart-1' | sha256sum. Stored orders depend on it.
        Assert.Equal("c9e6b685ce2466edb8b57ac168a41cf6", OrderId.Derive("customer-1", "cart-1"));
    }

    [Fact]
    public void Customers_and_tokens_that_read_alike_when_joined_have_different_ids()
    {
        Assert.NotEqual(OrderId.Derive("customer-1", "1-cart"), OrderId.Derive("customer-11", "-cart"));
        Assert.NotEqual(OrderId.Derive("a", "b"), OrderId.Derive("b", "a"));
    }

    [Theory]
    [InlineData("", "cart")]
    [InlineData("customer", "")]
    [InlineData("customer", "a\nb")]
    public void Values_that_could_be_read_in_two_ways_are_refused(string customer, string token) =>
        Assert.Throws<ArgumentException>(() => OrderId.Derive(customer, token));

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", true)]
    [InlineData("0123456789ABCDEF0123456789abcdef", false)]
    [InlineData("0123456789abcdef0123456789abcde", false)]
    [InlineData("0123456789abcdef0123456789abcdef0", false)]
    [InlineData("0123456789abcdef0123456789abcdeg", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_thirty_two_lower_case_hexadecimal_digits_are_an_id(string? text, bool expected) => Assert.Equal(expected, OrderId.IsValid(text));
}
