using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Issuers;
using ServerlessStack.Local.Tests.Apis.Fakes;

namespace ServerlessStack.Local.Tests.Apis;

public class AuthorizationTests
{
    [Fact]
    public async Task A_valid_token_passes_and_the_function_gets_its_claims()
    {
        await using var host = await StartAsync();

        using var answer = await GetAsync(host, "/orders", $"Bearer {host.TokenFor("alice")}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var jwt = host.Functions.Event["requestContext"]!["authorizer"]!["jwt"]!;
        Assert.Equal("alice", (string?)jwt["claims"]!["sub"]);
        Assert.Equal("shop", (string?)jwt["claims"]!["aud"]);
        Assert.Equal(ApiHost.Issuer, (string?)jwt["claims"]!["iss"]);
        Assert.All(jwt["claims"]!.AsObject(), claim => Assert.Equal(System.Text.Json.JsonValueKind.String, claim.Value!.GetValueKind()));
        Assert.Null(jwt["scopes"]);
    }

    [Fact]
    public async Task A_token_may_come_without_the_word_Bearer()
    {
        await using var host = await StartAsync();

        using var answer = await GetAsync(host, "/orders", host.TokenFor("alice"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task One_of_the_routes_scopes_is_enough()
    {
        await using var host = await StartAsync();

        using var answer = await GetAsync(host, "/reports", $"Bearer {host.TokenFor("alice", "reports:read", "other")}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""["reports:read"]""", host.Functions.Event["requestContext"]!["authorizer"]!["jwt"]!["scopes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_token_without_the_scopes_is_forbidden()
    {
        await using var host = await StartAsync();

        using var answer = await GetAsync(host, "/reports", $"Bearer {host.TokenFor("alice", "other")}");

        await AssertRefusedAsync(host, answer, HttpStatusCode.Forbidden, "Forbidden", "Bearer scope=\"reports:read reports:all\" error=\"insufficient_scope\" error_description=\"the token does not have any of the required scopes\"");
    }

    [Fact]
    public async Task Without_a_token_the_answer_is_a_plain_challenge()
    {
        await using var host = await StartAsync();

        using var answer = await host.SendAsync(HttpMethod.Get, "/orders");

        await AssertRefusedAsync(host, answer, HttpStatusCode.Unauthorized, "Unauthorized", "Bearer");
    }

    [Theory]
    [InlineData("nonsense", "the token is malformed")]
    [InlineData("a.b.c", "the token is malformed")]
    public async Task What_is_no_token_is_unauthorized(string token, string description)
    {
        await using var host = await StartAsync();

        using var answer = await GetAsync(host, "/orders", $"Bearer {token}");

        await AssertInvalidAsync(host, answer, description);
    }

    [Fact]
    public async Task An_expired_token_is_unauthorized()
    {
        await using var host = await StartAsync();
        var token = host.TokenFor("alice");
        host.Time.Advance(TimeSpan.FromHours(12));

        using var answer = await GetAsync(host, "/orders", token);

        await AssertInvalidAsync(host, answer, "the token has expired");
    }

    [Fact]
    public async Task A_token_of_the_future_is_unauthorized()
    {
        await using var host = await StartAsync();
        var token = host.TokenFor("alice");
        host.Time.Advance(TimeSpan.FromSeconds(-1));

        using var answer = await GetAsync(host, "/orders", token);

        await AssertInvalidAsync(host, answer, "the token was issued in the future");
    }

    [Theory]
    [InlineData("https://accounts.example.com/pool", "shop", "the token does not have a valid issuer")]
    [InlineData(ApiHost.Issuer, "another-shop", "the token does not have a valid audience")]
    public async Task Another_issuer_or_audience_is_unauthorized(string issuer, string audience, string description)
    {
        await using var host = await StartAsync();
        var token = host.Services.GetRequiredService<LocalIssuer>().TokenFor(new ApiAuthorizer(string.Empty, issuer, [audience]), "alice", []);

        using var answer = await GetAsync(host, "/orders", token);

        await AssertInvalidAsync(host, answer, description);
    }

    [Fact]
    public async Task A_token_of_another_key_is_unauthorized()
    {
        await using var host = await StartAsync();
        using var stranger = new LocalIssuer(host.Time);
        var token = stranger.TokenFor(new ApiAuthorizer(string.Empty, ApiHost.Issuer, ["shop"]), "mallory", []);

        using var answer = await GetAsync(host, "/orders", token);

        await AssertInvalidAsync(host, answer, "unable to find a signing key that matches the token's kid");
    }

    [Fact]
    public async Task A_token_that_was_changed_is_unauthorized()
    {
        await using var host = await StartAsync();
        var (mine, hers) = (host.TokenFor("alice").Split('.'), host.TokenFor("bob").Split('.'));

        using var answer = await GetAsync(host, "/orders", $"{mine[0]}.{hers[1]}.{mine[2]}");

        await AssertInvalidAsync(host, answer, "the token's signature is not valid");
    }

    [Fact]
    public async Task The_keys_are_published_over_HTTP_for_the_issuer_that_the_authorizer_names()
    {
        await using var host = await StartAsync();
        var metadata = JsonNode.Parse(await host.Http.GetStringAsync(new Uri(host.Endpoint, "/_issuer/accounts.example.com-pool/.well-known/openid-configuration"), TestContext.Current.CancellationToken))!;
        var keys = JsonNode.Parse(await host.Http.GetStringAsync((string?)metadata["jwks_uri"], TestContext.Current.CancellationToken))!;

        Assert.Equal(ApiHost.Issuer, (string?)metadata["issuer"]);
        var key = Assert.Single(keys["keys"]!.AsArray())!.AsObject();
        Assert.Equal(["kty", "use", "alg", "kid", "n", "e"], key.Select(member => member.Key));
        using var unknown = await host.Http.GetAsync(new Uri(host.Endpoint, "/_issuer/unknown/jwks"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<ApiHost> StartAsync()
    {
        var host = await ApiHost.StartAsync();
        await host.AddRouteAsync("GET /orders", needsToken: true);
        await host.AddRouteAsync("GET /reports", needsToken: true, scopes: ["reports:read", "reports:all"]);
        return host;
    }

    private static Task<HttpResponseMessage> GetAsync(ApiHost host, string path, string authorization) => host.SendAsync(HttpMethod.Get, path, null, ("Authorization", authorization));

    private static Task AssertInvalidAsync(ApiHost host, HttpResponseMessage answer, string description) =>
        AssertRefusedAsync(host, answer, HttpStatusCode.Unauthorized, "Unauthorized", $"Bearer scope=\"\" error=\"invalid_token\" error_description=\"{description}\"");

    private static async Task AssertRefusedAsync(ApiHost host, HttpResponseMessage answer, HttpStatusCode status, string message, string challenge)
    {
        Assert.Equal(challenge, Assert.Single(answer.Headers.GetValues("www-authenticate")));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal($$"""{"message":"{{message}}"}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(host.Functions.Invocations);
    }
}
