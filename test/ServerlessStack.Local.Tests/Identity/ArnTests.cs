using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Tests.Identity;

public class ArnTests
{
    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:PlaceOrder", "lambda", "PlaceOrder")]
    [InlineData("arn:aws:sqs:us-east-1:000000000000:Orders", "sqs", "Orders")]
    [InlineData("arn:aws:dynamodb:us-east-1:000000000000:table/Orders/stream/2026-01-01T00:00:00.000", "dynamodb", "Orders/stream/2026-01-01T00:00:00.000")]
    [InlineData("arn:aws:s3:::receipts", "s3", "receipts")]
    public void An_ARN_is_read_and_written_as_it_was(string text, string service, string name)
    {
        var arn = Arn.Parse(text);

        Assert.Equal((service, name, text), (arn.Service, arn.Name, arn.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Orders")]
    [InlineData("arn:aws:sqs:us-east-1")]
    public void Anything_else_is_refused_with_the_form_that_would_do(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => Arn.Parse(text));

        Assert.Equal($"{text} is not an ARN: arn:partition:service:region:account:resource.", refusal.Message);
    }
}
