using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Contracts;
using ServerlessStack.EndToEnd.Tests.Fixture;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Issuers;

namespace ServerlessStack.EndToEnd.Tests.Flows;

/// <summary>Who may call the API, and what those hear who may not.</summary>
public class AccessTests(SharedStorefront shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ApiAuthorizer Authorizer => shared.Running.Services.GetRequiredService<ApiDirectory>().All.SelectMany(api => api.Authorizers.Values).First();

    private LocalIssuer Issuer => shared.Running.Services.GetRequiredService<LocalIssuer>();

    [Fact]
    public async Task Without_a_token_there_is_no_order() => await AssertRefusedAsync(token: null);

    [Fact]
    public async Task A_token_that_somebody_else_has_signed_is_refused()
    {
        using var stranger = new LocalIssuer(TimeProvider.System);

        await AssertRefusedAsync(stranger.TokenFor(Authorizer, "customer", []));
    }

    [Fact]
    public async Task A_token_for_another_audience_is_refused() =>
        await AssertRefusedAsync(Issuer.TokenFor(Authorizer with { Audiences = ["another-app"] }, "customer", []));

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() =>
        await AssertRefusedAsync(Issuer.TokenFor(Authorizer with { Issuer = "https://issuer.example" }, "customer", []));

    [Fact]
    public async Task An_unknown_route_is_answered_in_the_API_s_own_words()
    {
        using var answer = await shared.Running.Api.SendAsync(HttpMethod.Get, "nowhere", token: null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("There is no GET /nowhere here.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_s_pages_may_send_orders_and_other_pages_hear_nothing()
    {
        const string Site = "http://localhost:5173";
        var api = shared.Running.Api;

        using var allowed = await api.PreflightAsync("orders", HttpMethod.Post, Site);
        using var foreign = await api.PreflightAsync("orders", HttpMethod.Post, "https://elsewhere.example");

        Assert.True(allowed.IsSuccessStatusCode);
        Assert.Equal(Site, Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("POST", string.Join(',', allowed.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.False(foreign.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private async Task AssertRefusedAsync(string? token)
    {
        using var answer = await shared.Running.Api.SendAsync(HttpMethod.Get, $"orders/{OrderId.Derive("customer", "token")}", token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("""{"message":"Unauthorized"}""", await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
