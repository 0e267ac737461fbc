using ServerlessStack.Contracts;

namespace ServerlessStack.Lambdas.Tests.Contracts;

public sealed class ReceiptKeyTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void A_key_leads_back_to_its_order()
    {
        Assert.Equal($"receipts/{Id}.json", ReceiptKey.Of(Id));
        Assert.Equal(Id, ReceiptKey.Parse(ReceiptKey.Of(Id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("receipts/.json")]
    [InlineData(Id)]
    [InlineData("receipts/" + Id)]
    [InlineData("receipts/" + Id + ".pdf")]
    [InlineData("Receipts/" + Id + ".json")]
    [InlineData("receipts/" + Id + "0.json")]
    [InlineData("receipts/0123456789ABCDEF0123456789abcdef.json")]
    [InlineData("old/receipts/" + Id + ".json")]
    public void Any_other_key_is_refused_with_its_name(string key)
    {
        var failure = Assert.Throws<FormatException>(() => ReceiptKey.Parse(key));

        Assert.Equal(
            $"The object '{key}' is not a receipt: receipts are named receipts/{{order id}}.json, where an order id has 32 lower-case hexadecimal digits.",
            failure.Message);
    }

    [Fact]
    public void There_is_no_receipt_of_something_that_is_no_order() => Assert.Throws<ArgumentException>(() => ReceiptKey.Of("../secret"));
}
