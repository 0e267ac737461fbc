using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.Tests.Fixture;
using ServerlessStack.Local.Trails;

namespace ServerlessStack.Local.Tests.Emulators;

public sealed class EmulatorProxyTests(EmulatedTarget target) : IDisposable
{
    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Queues_are_reached_through_the_endpoint_and_say_its_address()
    {
        var url = (await JsonAsync("sqs", "AmazonSQS.CreateQueue", """{ "QueueName": "proxied" }"""))["QueueUrl"]!.ToString();
        await JsonAsync("sqs", "AmazonSQS.SendMessage", $$"""{ "QueueUrl": "{{url}}", "MessageBody": "order o-1001" }""");
        var received = await JsonAsync("sqs", "AmazonSQS.ReceiveMessage", $$"""{ "QueueUrl": "{{url}}" }""");
        var attributes = await JsonAsync("sqs", "AmazonSQS.GetQueueAttributes", $$"""{ "QueueUrl": "{{url}}", "AttributeNames": ["QueueArn"] }""");
        var listed = await JsonAsync("sqs", "AmazonSQS.ListQueues", """{ "QueueNamePrefix": "proxied" }""");

        Assert.Equal($"{target.Target.Address}000000000000/proxied", url);
        Assert.Equal("order o-1001", received["Messages"]![0]!["Body"]!.ToString());
        Assert.Equal("arn:aws:sqs:us-east-1:000000000000:proxied", attributes["Attributes"]!["QueueArn"]!.ToString());
        Assert.Equal(url, listed["QueueUrls"]![0]!.ToString());
        var hop = Assert.Single(target.Target.Services.GetRequiredService<HopLog>().Of("o-1001"));
        Assert.Equal(("queue", "proxied", "SendMessage"), (hop.Kind, hop.Resource, hop.What));
    }

    [Fact]
    public async Task An_emulator_s_refusal_arrives_as_it_is()
    {
        target.RequireJava();
        using var response = await SendAsync("dynamodb", "DynamoDB_20120810.DescribeTable", """{ "TableName": "Nothing" }""", "application/x-amz-json-1.0");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("ResourceNotFoundException", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_and_their_streams_are_in_the_region_of_everything_else()
    {
        target.RequireJava();
        await JsonAsync("dynamodb", "DynamoDB_20120810.CreateTable", """
            { "TableName": "regional", "AttributeDefinitions": [{ "AttributeName": "id", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "id", "KeyType": "HASH" }], "BillingMode": "PAY_PER_REQUEST", "StreamSpecification": { "StreamEnabled": true, "StreamViewType": "NEW_IMAGE" } }
            """);
        var arn = (await JsonAsync("dynamodb", "DynamoDB_20120810.DescribeTable", """{ "TableName": "regional" }"""))["Table"]!["LatestStreamArn"]!.ToString();
        var stream = await JsonAsync("dynamodb", "DynamoDBStreams_20120810.DescribeStream", $$"""{ "StreamArn": "{{arn}}" }""");
        var shard = stream["StreamDescription"]!["Shards"]![0]!["ShardId"]!.ToString();
        var iterator = await target.Emulators.DynamoDbStreamsAsync("GetShardIterator", new JsonObject { ["StreamArn"] = arn, ["ShardId"] = shard, ["ShardIteratorType"] = "TRIM_HORIZON" }, TestContext.Current.CancellationToken);

        Assert.StartsWith("arn:aws:dynamodb:us-east-1:000000000000:table/regional/stream/", arn, StringComparison.Ordinal);
        Assert.Equal(arn, stream["StreamDescription"]!["StreamArn"]!.ToString());
        Assert.NotNull(iterator["ShardIterator"]);
    }

    [Fact]
    public async Task Nobody_reaches_the_emulators_from_another_machine()
    {
        var outside = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(outside is null, "This machine has the loopback interface only.");

        var addresses = target.Target.Services.GetRequiredService<EmulatorAddresses>();
        foreach (var emulator in Enum.GetValues<Emulator>())
        {
            var address = new UriBuilder(addresses[emulator]) { Host = outside.ToString() }.Uri;
            await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, TestContext.Current.CancellationToken));
        }
    }

    private async Task<JsonNode> JsonAsync(string service, string operation, string input)
    {
        using var response = await SendAsync(service, operation, input, "application/x-amz-json-1.0");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<HttpResponseMessage> SendAsync(string service, string operation, string input, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Target.Address) { Content = new StringContent(input, Encoding.UTF8, new MediaTypeHeaderValue(type)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("AWS4-HMAC-SHA256", $"Credential=local/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=local");
        request.Headers.Add("X-Amz-Target", operation);
        return await http.SendAsync(request);
    }
}
