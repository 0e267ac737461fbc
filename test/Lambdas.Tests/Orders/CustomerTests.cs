using ServerlessStack.Orders;

namespace ServerlessStack.Lambdas.Tests.Orders;

public sealed class CustomerTests
{
    [Fact]
    public void The_customer_is_the_subject_of_the_verified_token()
    {
        Assert.True(Customer.TryIdentify(Some.Call("customer-1"), out var id));
        Assert.Equal("customer-1", id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_subject_there_is_no_customer(string? subject)
    {
        Assert.False(Customer.TryIdentify(Some.Call(subject), out var id));
        Assert.Null(id);
    }
}
