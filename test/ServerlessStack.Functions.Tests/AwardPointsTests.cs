using ServerlessStack.Functions.Tests.Events;
using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

public sealed class AwardPointsTests(Storefront storefront) : IClassFixture<Storefront>
{
    [Fact]
    public async Task An_order_that_the_topic_delivers_twice_earns_its_points_once()
    {
        var notification = Payload.Object("sns-event");
        notification["Records"]![0]!["Sns"]!["Message"] = Orders.Placed(Orders.Id);

        for (var delivery = 0; delivery < 2; delivery++)
        {
            await storefront.AnswerAsync("AwardPoints", notification.ToJsonString());
        }

        Assert.Equal("20", (string?)storefront.Orders.Items[(Storefront.Accounts, "customer-1")]["points"]!["N"]);
    }
}
