using System.Net;
using Amazon.Runtime;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Statuses;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambdas.Tests.Statuses;

public sealed class StatusTopicTests : IAsyncLifetime
{
    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:StatusChanged.fifo";

    private SnsServer _sns = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _sns = await SnsServer.StartAsync();
        _client = new(new RequestSigner(new SessionAWSCredentials("test", "test", "token"), "eu-west-1", "sns", TimeProvider.System, new SocketsHttpHandler())) { BaseAddress = _sns.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sns.DisposeAsync();
    }

    [Fact]
    public async Task A_status_is_a_message_in_the_group_of_its_order()
    {
        await AnnounceAsync(OrderStatus.Placed);

        var id = Some.Order().Id;
        var published = Assert.Single(_sns.Published);
        Assert.Equal(Topic, published["TopicArn"]);
        Assert.Equal($$"""{"orderId":"{{id}}","customerId":"customer-1","status":"Placed","total":20.00,"placedAt":"2026-01-02T03:04:05.0060007+00:00"}""", published["Message"]);
        Assert.Equal((id, $"{id}/Placed"), (published["MessageGroupId"], published["MessageDeduplicationId"]));
    }

    [Fact]
    public async Task The_same_status_is_known_again_and_the_next_one_is_not_taken_for_it()
    {
        await AnnounceAsync(OrderStatus.Placed);
        await AnnounceAsync(OrderStatus.Placed);
        await AnnounceAsync(OrderStatus.Fulfilled);

        Assert.Equal(2, _sns.Published.Select(call => call["MessageDeduplicationId"]).Distinct().Count());
        Assert.Single(_sns.Published.Select(call => call["MessageGroupId"]).Distinct());
    }

    [Fact]
    public async Task A_refusal_names_the_order_and_the_reason()
    {
        _sns.Forbidden[Topic] = true;

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => AnnounceAsync(OrderStatus.Placed));

        Assert.Equal(HttpStatusCode.Forbidden, failure.StatusCode);
        Assert.StartsWith($"SNS did not take the status of order {Some.Order().Id}: 403 ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("AuthorizationError", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => StatusTopic.From(new Links(_ => null)));

        Assert.Contains("a topic of OrderStatusChanged", failure.Message, StringComparison.Ordinal);
    }

    private Task AnnounceAsync(OrderStatus status) => new StatusTopic(_client, Topic).AnnounceAsync(Some.StatusChanged(status), TestContext.Current.CancellationToken);
}
