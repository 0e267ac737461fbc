using Amazon.CDK.Assertions;
using ServerlessStack.Tests.Connections;

namespace ServerlessStack.Tests.Storefront;

public sealed class HistoryStackTests
{
    private static Template History => StorefrontTemplates.TemplateOf("prod", "History");

    private static Template Api => StorefrontTemplates.TemplateOf("prod", "Api");

    [Fact]
    public void Only_new_and_changed_orders_have_a_status_to_announce() => Assert.Equal(
        """{"Filters":[{"Pattern":"{\"eventName\":[\"INSERT\",\"MODIFY\"]}"}]}""",
        History.Part("AnnounceStatusFromOrders", "FilterCriteria"));

    [Fact]
    public void Statuses_travel_in_order_from_the_topic_to_the_history()
    {
        Assert.Equal("true", History.Part("StatusChangedTopic", "FifoTopic"));
        Assert.Equal("true", History.Part("HistoryUpdatesQueue", "FifoQueue"));
        Assert.Equal("""{"Ref":"StatusChangedTopic"}""", History.Part("HistoryUpdatesFromStatusChanged", "TopicArn"));
        Assert.Equal("1", History.Part("KeepHistoryFromHistoryUpdates", "BatchSize"));
    }

    [Fact]
    public void Who_announces_may_only_publish_and_who_keeps_may_only_put()
    {
        Assert.Contains("""{"Action":"sns:Publish","Effect":"Allow","Resource":{"Ref":"StatusChangedTopic"}}""", DeliveryRoleJson.Allowed(History, "AnnounceStatusRole"));
        Assert.Contains(
            """{"Action":"dynamodb:PutItem","Effect":"Allow","Resource":{"Fn::GetAtt":["HistoryTable","Arn"]}}""",
            DeliveryRoleJson.Allowed(History, "KeepHistoryRole"));
    }

    [Fact]
    public void A_customers_list_is_one_query_in_the_order_of_time() => Assert.Equal(
        """[{"AttributeName":"customerId","KeyType":"HASH"},{"AttributeName":"position","KeyType":"RANGE"}]""",
        History.Part("HistoryTable", "KeySchema"));

    [Fact]
    public void A_list_of_orders_needs_a_token() => Api.Has("AWS::ApiGatewayV2::Route", new() { ["RouteKey"] = "GET /orders", ["AuthorizationType"] = "JWT" });
}
