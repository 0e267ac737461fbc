using Amazon.CDK.Assertions;
using ServerlessStack.Testing;
using ServerlessStack.Tests.Connections;

namespace ServerlessStack.Tests.Storefront;

public sealed class InsightsStackTests
{
    private static Template Insights => StorefrontTemplates.TemplateOf("prod", "Insights");

    private static Template Api => StorefrontTemplates.TemplateOf("prod", "Api");

    [Fact]
    public void Anybody_may_send_a_view_but_no_more_than_the_route_takes()
    {
        Api.Has("AWS::ApiGatewayV2::Route", new() { ["RouteKey"] = "POST /views", ["AuthorizationType"] = "NONE" });
        Assert.Equal(
            """{"ThrottlingRateLimit":100,"ThrottlingBurstLimit":150,"DetailedMetricsEnabled":true}""",
            Api.Part("ApiStage", "RouteSettings", "POST /views"));
    }

    [Fact]
    public void A_view_reaches_the_stream_without_a_function()
    {
        Assert.Equal("\"Kinesis-PutRecord\"", Api.Part("ApiPOSTviewsIntegration", "IntegrationSubtype"));
        Assert.Contains("\"PartitionKey\":\"$request.body.sku\"", Api.Part("ApiPOSTviewsIntegration", "RequestParameters"), StringComparison.Ordinal);
        Assert.Contains("\"Action\":\"kinesis:PutRecord\"", Assert.Single(Api.Allowed("ApiPOSTviewsRole", "Policies", "0", "PolicyDocument")), StringComparison.Ordinal);
    }

    [Fact]
    public void Views_are_counted_by_the_minute_and_a_bad_one_is_soon_given_up()
    {
        Assert.Equal("60", Insights.Part("CountViewsFromViews", "TumblingWindowInSeconds"));
        Assert.Equal("3", Insights.Part("CountViewsFromViews", "MaximumRetryAttempts"));
    }

    [Fact]
    public void Who_counts_writes_and_who_reports_reads()
    {
        var insights = TheTemplate.Of(StorefrontTemplates.StackOf("prod", "Insights"));

        insights.HasFunction("CountViews").MayOnly(on: "ViewCounts", "dynamodb:PutItem").MayOnly(on: "Reports");
        insights.HasFunction("ReportViews").MayOnly(on: "ViewCounts", "dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query").MayOnly(on: "Reports", "s3:PutObject");
    }

    [Fact]
    public void A_day_is_one_partition_of_the_counts() => Assert.Equal(
        """[{"AttributeName":"day","KeyType":"HASH"},{"AttributeName":"window","KeyType":"RANGE"}]""",
        Insights.Part("ViewCountsTable", "KeySchema"));

    [Fact]
    public void The_report_is_written_at_a_time_that_every_night_in_Berlin_has()
    {
        Assert.Equal("\"cron(30 3 * * ? *)\"", Insights.Part("ReportViewsFromNightlySchedule", "ScheduleExpression"));
        Assert.Equal("\"Europe/Berlin\"", Insights.Part("ReportViewsFromNightlySchedule", "ScheduleExpressionTimezone"));
        Assert.DoesNotContain(
            Enumerable.Range(0, 366).Select(day => new DateTime(2028, 1, 1).AddDays(day).AddHours(3.5)),
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").IsInvalidTime);
    }

    [Fact]
    public void A_new_report_is_announced_and_nothing_else_in_the_bucket() => Assert.Contains(
        "\"object\":{\"key\":[{\"prefix\":\"reports/\"}]}",
        Insights.Part("ReportReadyFromReportsRule", "EventPattern"),
        StringComparison.Ordinal);

    [Fact]
    public void A_night_without_a_report_is_announced_when_every_attempt_failed()
    {
        Assert.Equal("""{"OnFailure":{"Destination":{"Ref":"ReportFailedTopic"}}}""", Insights.Part("ReportViewsAsynchronous", "DestinationConfig"));
        Assert.Contains("""{"Action":"sns:Publish","Effect":"Allow","Resource":{"Ref":"ReportFailedTopic"}}""", DeliveryRoleJson.Allowed(Insights, "ReportViewsRole"));
    }
}
