using Amazon.CDK;
using ServerlessStack.Contracts;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Guide;

/// <summary>The tests that docs/testing.md shows.</summary>
public sealed class ShopTests
{
    private static readonly App App = TestApp.Create();
    private static readonly Stack Shop = new ShopStack(App);

    [Fact]
    public void Template_matches_its_snapshot() => TemplateSnapshot.Matches(Shop, "Shop");

    [Fact]
    public void Nothing_that_holds_data_is_lost() => StatefulResourceLock.Holds(App, "Shop");

    [Fact]
    public void An_order_is_fulfilled_by_a_function_that_may_do_that_and_nothing_else()
    {
        var shop = TheTemplate.Of(Shop);

        shop.HasNoCustomResource().AllowsOnlyWhatIsNamed();
        shop.HasQueue("Fulfilment").WithDeadLetters(afterReceives: 5).WithVisibilityTimeout(Duration.Minutes(1));
        shop.HasFunction("FulfilOrder").WithTimeout(Duration.Seconds(10)).MayOnly(on: "Receipts", "s3:PutObject").MayOnly(on: "Orders");
        shop.HasResource("AWS::DynamoDB::Table", "Orders").KeptForEver().With("BillingMode", "PAY_PER_REQUEST");
    }

    [Fact]
    public void A_new_order_is_announced_and_waits_for_its_fulfilment()
    {
        var events = TheEvents.Of(App);

        events.Flow(from: "Shop/Orders", to: "Shop/OrderPlaced").Via("Shop/AnnounceOrder").Of<OrderPlaced>();
        events.Flow(from: "Shop/OrderPlaced", to: "Shop/Fulfilment").Where("order => order.Total > 0").KeepingWhatFails();
        events.NeverFlow(from: "Shop/Receipts", to: "Shop/Orders");
    }
}
