using System.Net.Http.Headers;
using System.Text.Json;
using Amazon;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;

namespace ServerlessStack.Statuses;

/// <summary>
/// The announcements in a FIFO SNS topic. An order is a message group, so its statuses stay in order and orders do not wait for each other; a status of an order is announced once
/// (SNS guide, "Amazon SNS FIFO topics"; SNS API reference, "Publish").
/// </summary>
/// <param name="sns">Sends signed requests to the SNS of the topic's region.</param>
/// <param name="topicArn">The topic's ARN.</param>
public sealed class StatusTopic(HttpClient sns, string topicArn) : IStatusFeed
{
    private const string Service = "sns";

    // Where requests go instead of AWS, as the SDKs read it: the service's own variable, or else the one for all services (AWS SDKs and tools reference guide, "Service-specific endpoints").
    private static readonly string[] EndpointVariables = ["AWS_ENDPOINT_URL_SNS", "AWS_ENDPOINT_URL"];

    // Reused by all announcements: an XML answer's charset is of no interest, the form's is fixed.
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    /// <summary>The topic of statuses that this function was granted.</summary>
    /// <param name="links">The function's links.</param>
    /// <returns>The topic, reached with the function's own role.</returns>
    /// <exception cref="MissingLinkException">No topic of statuses was granted to this function.</exception>
    public static StatusTopic From(Links links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var arn = links.Topic<OrderStatusChanged>();
        // arn:aws:sns:<region>:<account>:<name>
        var region = RegionEndpoint.GetBySystemName(arn.Split(':')[3]);
        var address = EndpointVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(url => !string.IsNullOrEmpty(url)) ?? $"https://{Service}.{region.SystemName}.{region.PartitionDnsSuffix}/";
        return new(new HttpClient(RequestSigner.OfFunction(region.SystemName, Service)) { BaseAddress = new(address) }, arn);
    }

    /// <inheritdoc />
    public async Task AnnounceAsync(OrderStatusChanged changed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changed);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Action"] = "Publish",
            ["Version"] = "2010-03-31",
            ["TopicArn"] = topicArn,
            ["Message"] = JsonSerializer.Serialize(changed, StorefrontJson.Default.OrderStatusChanged),
            ["MessageGroupId"] = changed.OrderId,
            ["MessageDeduplicationId"] = $"{changed.OrderId}/{changed.Status}",
        });
        form.Headers.ContentType = Form;
        using var answer = await sns.PostAsync(new Uri("/", UriKind.Relative), form, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            var reason = await answer.Content.ReadAsStringAsync(cancellation);
            throw new HttpRequestException($"SNS did not take the status of order {changed.OrderId}: {(int)answer.StatusCode} {reason}", inner: null, answer.StatusCode);
        }
    }
}
