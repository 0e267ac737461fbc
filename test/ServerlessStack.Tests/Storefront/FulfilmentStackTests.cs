using Amazon.CDK.Assertions;
using ServerlessStack.Tests.Connections;

namespace ServerlessStack.Tests.Storefront;

public sealed class FulfilmentStackTests
{
    private static Template Fulfilment => StorefrontTemplates.TemplateOf("prod", "Fulfilment");

    [Fact]
    public void Receipts_and_nothing_else_in_the_bucket_wait_to_be_printed()
    {
        Assert.Contains("\"object\":{\"key\":[{\"prefix\":\"receipts/\"}]}", Fulfilment.Part("PrintingFromReceiptsRule", "EventPattern"), StringComparison.Ordinal);
        Assert.Equal("""{"Fn::GetAtt":["PrintingQueue","Arn"]}""", Fulfilment.Part("PrintingFromReceiptsRule", "Targets", "0", "Arn"));
    }

    [Fact]
    public void A_receipt_without_an_order_waits_for_a_person_and_is_a_dead_letter_besides()
    {
        Assert.Equal("""{"OnFailure":{"Destination":{"Fn::GetAtt":["StrayReceiptsQueue","Arn"]}}}""", Fulfilment.Part("IndexReceiptAsynchronous", "DestinationConfig"));
        Assert.NotEqual("", Fulfilment.Part("IndexReceiptFunction", "DeadLetterConfig", "TargetArn"));
        Assert.Equal("3600", Fulfilment.Part("StrayReceiptsAge", "Threshold"));
    }
}
