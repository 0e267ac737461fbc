using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Resources;
using ServerlessStack.Local.Tests.Apis.Fakes;

namespace ServerlessStack.Local.Tests.Apis;

public class ServiceIntegrationTests
{
    private const string Queue = "http://127.0.0.1:4600/000000000000/Orders";

    [Fact]
    public async Task The_body_becomes_a_message_and_the_answer_is_the_queues_XML()
    {
        await using var host = await StartAsync("SQS-SendMessage", new JsonObject { ["QueueUrl"] = Queue, ["MessageBody"] = "$request.body" });
        host.AwsServices.Answer = _ => new JsonObject { ["MessageId"] = "m-1", ["MD5OfMessageBody"] = "abc" };

        using var answer = await PostAsync(host, """{"id":"7"}""");

        var (service, call) = Assert.Single(host.AwsServices.Calls);
        Assert.Equal(("sqs", "SendMessage"), (service, call.Operation));
        Assert.Equal($$"""{"QueueUrl":"{{Queue}}","MessageBody":"{\u0022id\u0022:\u00227\u0022}"}""", call.Input.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/xml", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith(
            "<?xml version=\"1.0\"?><SendMessageResponse xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"><SendMessageResult><MessageId>m-1</MessageId><MD5OfMessageBody>abc</MD5OfMessageBody></SendMessageResult>",
            await TextOf(answer),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_body_becomes_an_event_and_the_answer_is_the_buss()
    {
        await using var host = await StartAsync("EventBridge-PutEvents", new JsonObject { ["EventBusName"] = "Shop", ["Source"] = "Shop", ["DetailType"] = "OrderPlaced", ["Detail"] = "$request.body" });
        host.AwsServices.Answer = _ => new JsonObject { ["FailedEntryCount"] = 0 };

        using var answer = await PostAsync(host, "{}");

        var (service, call) = Assert.Single(host.AwsServices.Calls);
        Assert.Equal(("events", "PutEvents"), (service, call.Operation));
        Assert.Equal("""{"Entries":[{"EventBusName":"Shop","Source":"Shop","DetailType":"OrderPlaced","Detail":"{}"}]}""", call.Input.ToJsonString());
        Assert.Equal("""{"FailedEntryCount":0}""", await TextOf(answer));
    }

    [Fact]
    public async Task The_body_becomes_a_record_in_the_partition_that_it_names()
    {
        await using var host = await StartAsync("Kinesis-PutRecord", new JsonObject { ["StreamName"] = "Views", ["Data"] = "$request.body", ["PartitionKey"] = "$request.body.customer.id" });

        using var answer = await PostAsync(host, """{"customer":{"id":7}}""");

        var call = Assert.Single(host.AwsServices.Calls).Call;
        Assert.Equal("""{"StreamName":"Views","Data":"eyJjdXN0b21lciI6eyJpZCI6N319","PartitionKey":"7"}""", call.Input.ToJsonString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no JSON")]
    [InlineData("")]
    public async Task A_body_without_what_the_operation_needs_is_refused_and_nothing_is_called(string body)
    {
        await using var host = await StartAsync("Kinesis-PutRecord", new JsonObject { ["StreamName"] = "Views", ["Data"] = "$request.body", ["PartitionKey"] = "$request.body.sku" });

        using var answer = await PostAsync(host, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(host.AwsServices.Calls);
    }

    [Theory]
    [InlineData("$request.header.x-kind", "large")]
    [InlineData("$request.querystring.q", "a b")]
    [InlineData("$request.path", "/orders/7")]
    [InlineData("$request.path.id", "7")]
    [InlineData("$request.body.lines[1].sku", "B")]
    [InlineData("$request.body.lines", """[{"sku":"A"},{"sku":"B"}]""")]
    [InlineData("$context.routeKey", "POST /orders/{id}")]
    [InlineData("$stageVariables.colour", "red")]
    [InlineData("order ${request.path.id} of ${context.identity.sourceIp}", "order 7 of 127.0.0.1")]
    [InlineData("fixed", "fixed")]
    public async Task A_parameter_is_mapped_as_its_expression_says(string expression, string expected)
    {
        await using var host = await ApiHost.StartAsync();
        await host.SetStageAsync(new JsonObject { ["StageVariables"] = new JsonObject { ["colour"] = "red" } });
        await host.AddRouteAsync("POST /orders/{id}", await host.AddServiceAsync("SQS-SendMessage", new JsonObject { ["QueueUrl"] = Queue, ["MessageBody"] = expression }));

        using var answer = await host.SendAsync(HttpMethod.Post, "/orders/7?q=a%20b", new StringContent("""{"lines":[{"sku":"A"},{"sku":"B"}]}"""), ("X-Kind", "large"));

        Assert.Equal(expected, (string?)Assert.Single(host.AwsServices.Calls).Call.Input["MessageBody"]);
    }

    [Fact]
    public async Task A_template_that_asks_for_what_the_target_does_not_have_is_refused_by_name()
    {
        await using var host = await ApiHost.StartAsync();

        var refusals = new[]
        {
            await RefusedAsync(host, "Integration", new() { ["IntegrationType"] = "HTTP_PROXY", ["IntegrationUri"] = "https://example.com" }),
            await RefusedAsync(host, "Integration", new() { ["IntegrationType"] = "AWS_PROXY", ["IntegrationSubtype"] = "AppConfig-GetConfiguration" }),
            await RefusedAsync(host, "Integration", new() { ["IntegrationType"] = "AWS_PROXY", ["IntegrationSubtype"] = "SQS-SendMessage", ["RequestParameters"] = new JsonObject { ["MessageAttributes"] = "x" } }),
            await RefusedAsync(host, "Integration", new() { ["IntegrationType"] = "AWS_PROXY", ["IntegrationUri"] = ApiHost.Function, ["PayloadFormatVersion"] = "1.0" }),
            await RefusedAsync(host, "Api", new() { ["ProtocolType"] = "WEBSOCKET" }),
            await RefusedAsync(host, "Authorizer", new() { ["AuthorizerType"] = "REQUEST" }),
            await RefusedAsync(host, "Route", new() { ["RouteKey"] = "GET /", ["AuthorizationType"] = "AWS_IAM" }),
            await RefusedAsync(host, "Stage", new() { ["StageName"] = "beta" }),
        };

        Assert.Equal(
            [
                "IntegrationType (HTTP_PROXY) must be AWS_PROXY: the local target calls functions and services, and nothing outside.",
                "IntegrationSubtype (AppConfig-GetConfiguration) is not one that the local target has: SQS-SendMessage, EventBridge-PutEvents, Kinesis-PutRecord.",
                "RequestParameters.MessageAttributes is not a parameter of SQS-SendMessage that the local target passes on.",
                "PayloadFormatVersion (1.0) must be 2.0 for a function.",
                "ProtocolType (WEBSOCKET) must be HTTP: the local target has no WebSocket APIs.",
                "AuthorizerType (REQUEST) must be JWT: the local target has no authorizers of functions.",
                "AuthorizationType (AWS_IAM) must be NONE or JWT: the local target has no other authorization.",
                "AutoDeploy must be true: the local target has no deployments that are made by hand.",
            ],
            refusals);
    }

    private static async Task<string> RefusedAsync(ApiHost host, string type, JsonObject properties) => (await Assert.ThrowsAsync<ResourceException>(() => host.DeployAsync(type, properties))).Message;

    private static async Task<ApiHost> StartAsync(string subtype, JsonObject parameters)
    {
        var host = await ApiHost.StartAsync();
        await host.AddRouteAsync("POST /orders", await host.AddServiceAsync(subtype, parameters));
        return host;
    }

    private static Task<HttpResponseMessage> PostAsync(ApiHost host, string body) => host.SendAsync(HttpMethod.Post, "/orders", new StringContent(body, Encoding.UTF8, "application/json"));

    private static Task<string> TextOf(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
