using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ServerlessStack.Contracts;

namespace ServerlessStack.EndToEnd.Tests.Fixture;

/// <summary>The storefront's public API, as a customer's program calls it.</summary>
/// <param name="http">Sends.</param>
/// <param name="address">Where the API is, with a slash at the end.</param>
/// <param name="tokenOf">Issues a customer's token.</param>
internal sealed class StorefrontApi(HttpClient http, Uri address, Func<string, Task<string>> tokenOf)
{
    // The stage accepts a few requests a second; whoever is one too many comes again.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Sends a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, without a slash at the beginning.</param>
    /// <param name="token">The token; none when null.</param>
    /// <param name="content">The body; none when omitted.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks, as a browser does before it sends a page's request.</summary>
    /// <param name="path">The path, without a slash at the beginning.</param>
    /// <param name="method">The request's method.</param>
    /// <param name="origin">Where the page is from.</param>
    public async Task<HttpResponseMessage> PreflightAsync(string path, HttpMethod method, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri(address, path)) { Headers = { { "Origin", origin }, { "Access-Control-Request-Method", method.Method } } };
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Places an order.</summary>
    /// <param name="customer">Who places it.</param>
    /// <param name="order">The order.</param>
    public async Task<HttpResponseMessage> PlaceAsync(string customer, PlaceOrderRequest order)
    {
        var token = await tokenOf(customer);
        return await PatientlyAsync(() => SendAsync(HttpMethod.Post, "orders", token, JsonContent.Create(order, StorefrontJson.Default.PlaceOrderRequest)));
    }

    /// <summary>Places an order that must be accepted, and returns it.</summary>
    /// <param name="customer">Who places it.</param>
    /// <param name="order">The order.</param>
    public async Task<Order> OrderAsync(string customer, PlaceOrderRequest order)
    {
        using var answer = await PlaceAsync(customer, order);
        Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await ReadOrderAsync(answer);
    }

    /// <summary>A customer's order; null where the API shows none.</summary>
    public async Task<Order?> FindAsync(string customer, string id)
    {
        var token = await tokenOf(customer);
        using var answer = await PatientlyAsync(() => SendAsync(HttpMethod.Get, $"orders/{id}", token));
        return answer.IsSuccessStatusCode ? await ReadOrderAsync(answer) : null;
    }

    /// <summary>The newest of a customer's orders, as the API lists them.</summary>
    public async Task<OrderHistory> ListAsync(string customer)
    {
        var token = await tokenOf(customer);
        using var answer = await PatientlyAsync(() => SendAsync(HttpMethod.Get, "orders", token));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StorefrontJson.Default.OrderHistory, TestContext.Current.CancellationToken))!;
    }

    /// <summary>Sends what needs no token, and must be accepted.</summary>
    /// <param name="path">The path, without a slash at the beginning.</param>
    /// <param name="body">The body, JSON.</param>
    public Task TellAsync(string path, string body) => TellAsync(path, token: null, body);

    /// <summary>Writes a review, which must be accepted.</summary>
    public async Task ReviewAsync(string customer, string sku, int stars) =>
        await TellAsync("reviews", await tokenOf(customer), $$"""{ "sku": "{{sku}}", "stars": {{stars}}, "text": "As it is." }""");

    /// <summary>Waits until a customer's order is fulfilled.</summary>
    public Task<Order> FulfilledAsync(string customer, string id) => Waiting.ForAsync(
        $"order {id} is fulfilled",
        async _ => await FindAsync(customer, id) is { Status: OrderStatus.Fulfilled } order ? order : null);

    /// <summary>The order in an answer's body.</summary>
    public static async Task<Order> ReadOrderAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync(StorefrontJson.Default.Order, TestContext.Current.CancellationToken))!;

    /// <summary>JSON as a request's body.</summary>
    public static StringContent JsonOf(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task TellAsync(string path, string? token, string body)
    {
        using var answer = await PatientlyAsync(() => SendAsync(HttpMethod.Post, path, token, JsonOf(body)));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> PatientlyAsync(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            var answer = await send();
            if (answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
