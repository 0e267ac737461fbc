using Amazon.CDK.Assertions;
using ServerlessStack.Tests.Connections;

namespace ServerlessStack.Tests.Storefront;

public sealed class SupportStackTests
{
    private static Template Support => StorefrontTemplates.TemplateOf("prod", "Support");

    private static Template Api => StorefrontTemplates.TemplateOf("prod", "Api");

    [Fact]
    public void No_function_is_between_customers_and_the_helpdesk() => Support.ResourceCountIs("AWS::Lambda::Function", 0);

    [Fact]
    public void Anybody_may_write_to_the_helpdesk_but_no_more_than_people_can_read()
    {
        Api.Has("AWS::ApiGatewayV2::Route", new() { ["RouteKey"] = "POST /messages", ["AuthorizationType"] = "NONE" });
        Assert.Equal("""{"ThrottlingRateLimit":2,"ThrottlingBurstLimit":10,"DetailedMetricsEnabled":true}""", Api.Part("ApiStage", "RouteSettings", "POST /messages"));
        Assert.Equal("\"SQS-SendMessage\"", Api.Part("ApiPOSTmessagesIntegration", "IntegrationSubtype"));
    }

    [Fact]
    public void A_message_that_waits_in_the_queue_is_told_to_the_helpdesk()
    {
        Assert.Equal("""{"Fn::GetAtt":["MessagesQueue","Arn"]}""", Support.Part("HelpdeskFromMessagesPipe", "Source"));
        Assert.Equal("""{"Ref":"HelpdeskTopic"}""", Support.Part("HelpdeskFromMessagesPipe", "Target"));
    }

    [Fact]
    public void Only_customers_review_and_a_moderator_sees_every_review()
    {
        Api.Has("AWS::ApiGatewayV2::Route", new() { ["RouteKey"] = "POST /reviews", ["AuthorizationType"] = "JWT" });
        Assert.Equal("\"EventBridge-PutEvents\"", Api.Part("ApiPOSTreviewsIntegration", "IntegrationSubtype"));
        Assert.Equal("""{"source":["Reviews"],"detail-type":["ReviewWritten"]}""", Support.Part("ModerationFromReviewsRule", "EventPattern"));
    }

    [Fact]
    public void One_and_two_stars_are_a_complaint() => Assert.Equal(
        """{"source":["Reviews"],"detail-type":["ReviewWritten"],"detail":{"stars":[{"numeric":[">=",1,"<=",2]}]}}""",
        Support.Part("ComplaintsFromReviewsRule", "EventPattern"));
}
