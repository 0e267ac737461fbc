using System.Net;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Testing.Tests.Samples;

namespace ServerlessStack.Lambda.Testing.Tests;

public sealed class RequestEnvelopeTests
{
    private readonly Respond _handler = new(parcel => parcel);

    [Fact]
    public async Task A_handler_sees_path_query_headers_claims_and_scopes()
    {
        await using var host = TestHost.Run(_ => _handler, SamplesJson.Default);

        var run = await host.SendAsync(Envelopes.Request(HttpMethod.Get, "/parcels/p%201?note=a%2Bb&note=c")
            .MatchedBy("/parcels/{id}")
            .WithHeader("X-Client", "shop")
            .WithClaim("sub", "customer-1")
            .WithScope("read", "write"));

        Assert.Equal(("p 1", "a+b,c"), (run.Reply<Parcel>().Body!.Id, run.Reply<Parcel>().Body!.Note));
        var context = _handler.Context!;
        Assert.Equal(("GET", "/parcels/p%201"), (context.Method, context.Path));
        Assert.Equal(("shop", "customer-1"), (context.Headers["x-client"], context.Claims["sub"]));
        Assert.Equal(["read", "write"], context.Scopes);
    }

    [Fact]
    public async Task A_request_that_no_route_matches_is_answered_without_the_handler()
    {
        await using var host = TestHost.Run(_ => _handler, SamplesJson.Default);

        var run = await host.SendAsync(Envelopes.Request(HttpMethod.Get, "/elsewhere").Unrouted());

        Assert.Equal(HttpStatusCode.NotFound, run.Reply<Parcel>().Status);
        Assert.Null(_handler.Context);
    }

    [Fact]
    public void A_greedy_parameter_takes_the_rest_of_the_path()
    {
        var request = Envelopes.Request(HttpMethod.Get, "/files/a/b%2Fc").MatchedBy("/files/{path+}");

        Assert.Equal("""{"path":"a/b/c"}""", JsonNode.Parse(request.ToJson(SamplesJson.Default))!["pathParameters"]!.ToJsonString());
    }

    [Theory]
    [InlineData("/parcels/{id}", "/orders/1")]
    [InlineData("/parcels/{id}", "/parcels/1/2")]
    [InlineData("/parcels", "/parcels/1")]
    [InlineData("/parcels/1.0", "/parcels/1x0")]
    public void A_route_that_does_not_match_is_refused(string route, string path)
    {
        var error = Assert.Throws<ArgumentException>(() => Envelopes.Request(HttpMethod.Get, path).MatchedBy(route));

        Assert.StartsWith($"The path {path} does not match the route {route}, so API Gateway would not send it there.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_begins_with_a_slash()
    {
        var error = Assert.Throws<ArgumentException>(() => Envelopes.Request(HttpMethod.Get, "parcels"));

        Assert.StartsWith("The path is 'parcels', but a path begins with a slash", error.Message, StringComparison.Ordinal);
    }
}
