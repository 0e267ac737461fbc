using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Requests;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class RequestFunctionTests
{
    private readonly Run _run = new();
    private readonly Respond<Parcel, Parcel> _store = new((parcel, _) => Reply.Created(parcel, new Uri($"/parcels/{parcel.Id}", UriKind.Relative)));

    private async Task<JsonNode> InvokeAsync(IHandler handler, string payload) => JsonNode.Parse(await _run.InvokeAsync(handler, payload))!;

    [Fact]
    public async Task A_created_resource_is_answered_in_API_Gateways_form()
    {
        var answer = await _run.InvokeAsync(_store, Payload.Request("POST", Payload.Parcel()));
        Assert.Equal(
            """
            {"statusCode":201,"headers":{"content-type":"application/json","location":"/parcels/p1"},
            "body":"{\"id\":\"p1\",\"weight\":1.5,\"lines\":[{\"sku\":\"A-1\",\"quantity\":2}],\"state\":\"Packed\",\"sentAt\":null,\"note\":null}","isBase64Encoded":false}
            """.ReplaceLineEndings(""),
            answer);
        Assert.Equal("", _run.Log);
    }

    [Fact]
    public async Task A_location_cannot_smuggle_a_header()
    {
        var answer = await InvokeAsync(_store, Payload.Request("POST", Payload.Parcel("é\r\nx: 1")));
        Assert.Equal("/parcels/%C3%A9%0D%0Ax:%201", (string?)answer["headers"]!["location"]);
    }

    [Fact]
    public async Task The_context_carries_what_the_API_verified()
    {
        RequestContext? seen = null;
        var handler = new Respond<FindParcel, ParcelSent>((find, context) =>
        {
            seen = context;
            return new ParcelSent(find.Id);
        });
        var payload = JsonNode.Parse(Payload.File("apigw-v2-request-jwt-authorizer.json"))!;
        payload["routeKey"] = "GET /my/{id}";
        payload["cookies"] = new JsonArray("cookie1", "session=a=b", "session=c", 7);
        payload["pathParameters"]!["id"] = "p1";
        payload["requestContext"]!["authorizer"]!["jwt"]!["claims"] = JsonNode.Parse("""{"sub":"u1","exp":1774000000,"groups":["a","b"],"admin":true,"none":null}""");
        await InvokeAsync(handler, payload.ToJsonString());

        Assert.NotNull(seen);
        Assert.Equal((Run.RequestId, "GET", "/my/path", "Root=1-5e9f0c65"), (seen.RequestId, seen.Method, seen.Path, seen.TraceHeader));
        Assert.Equal("hello/world", seen.PathParameters["proxy"]);
        Assert.Equal("value1,value2", seen.Query["parameter1"]);
        Assert.Equal("value1", seen.Headers["hEADER1"]);
        Assert.Equal([("cookie1", ""), ("session", "a=b")], seen.Cookies.OrderBy(cookie => cookie.Key, StringComparer.Ordinal).Select(cookie => (cookie.Key, cookie.Value)));
        Assert.Equal(
            [("admin", "true"), ("exp", "1774000000"), ("groups", "a b"), ("sub", "u1")],
            seen.Claims.OrderBy(claim => claim.Key, StringComparer.Ordinal).Select(claim => (claim.Key, claim.Value)));
        Assert.Equal(["scope1", "scope2"], seen.Scopes);
    }

    [Theory]
    [InlineData("apigw-v2-request-jwt-authorizer.json", "There is no GET /my/path here.")]
    [InlineData("apigw-v2-request-no-authorizer.json", "There is no GET / here.")]
    public async Task A_request_that_no_route_matched_is_not_found(string file, string detail)
    {
        ProblemAssert.Is(await InvokeAsync(_store, Payload.File(file)), 404, "Not found.", detail);
        Assert.Equal(0, _store.Calls);
    }

    [Theory]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("""{"id":{"\ud800":1}}""")]
    [InlineData("""{"lines":[{"\ud800":1}]}""")]
    public async Task Half_a_surrogate_pair_is_the_callers_mistake(string body)
    {
        var answer = JsonNode.Parse(await _run.InvokeAsync(_store, Payload.Request("POST", body)))!;

        Assert.Equal(400, (int?)answer["statusCode"]);
        Assert.Equal(0, _store.Calls);
    }

    [Fact]
    public async Task A_browsers_preflight_is_let_through_to_API_Gateways_CORS_headers()
    {
        var answer = await _run.InvokeAsync(_store, Payload.Request("OPTIONS", with: request => request["routeKey"] = "$default"));

        Assert.Equal("""{"statusCode":204}""", answer);
        Assert.Equal(0, _store.Calls);
    }

    [Fact]
    public async Task A_problem_is_answered_with_its_status_and_every_error()
    {
        var handler = new Respond<Parcel, Parcel>((_, _) => Problem.Invalid([new ProblemError("#/weight", "weight (1.5) must be at most 1.")]));
        Assert.Equal(
            """
            {"statusCode":422,"headers":{"content-type":"application/problem+json"},
            "body":"{\"type\":\"about:blank\",\"title\":\"The request holds invalid values.\",\"status\":422,\"errors\":[{\"pointer\":\"#/weight\",\"detail\":\"weight (1.5) must be at most 1.\"}]}",
            "isBase64Encoded":false}
            """.ReplaceLineEndings(""),
            await _run.InvokeAsync(handler, Payload.Request("POST", Payload.Parcel())));
    }

    [Fact]
    public async Task A_handler_that_throws_answers_500_without_details_and_the_reason_is_logged()
    {
        var handler = new Respond<Parcel, Parcel>((_, _) => throw new InvalidOperationException("the table is gone"));
        ProblemAssert.Is(await InvokeAsync(handler, Payload.Request("POST", Payload.Parcel())), 500, "The request could not be handled.", null);
        Assert.Contains("the table is gone", _run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_over_six_megabytes_becomes_a_problem()
    {
        var handler = new Respond<Parcel, ParcelSent>((_, _) => new ParcelSent(new string('x', 6 * 1024 * 1024)));
        var answer = await InvokeAsync(handler, Payload.Request("POST", Payload.Parcel()));
        ProblemAssert.Is(answer, 500, "The answer is too large.", "The answer has 6291567 bytes, but at most 6291456 can be sent. Ask for less at once.");
        Assert.Contains("6291456", _run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_refused()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => _run.InvokeAsync(_store, Payload.File("sqs-event.json")));
        Assert.Equal("Respond`2 takes HTTP requests, and requests by direct invocation, but was invoked with a batch of SQS messages. Connect it to a source of what it takes.", exception.Message);
    }

    [Fact]
    public async Task A_direct_invocation_gets_the_responses_plain_json()
    {
        RequestContext? seen = null;
        var handler = new Respond<FindParcel, ParcelSent>((find, context) =>
        {
            seen = context;
            return new ParcelSent(find.Id);
        });
        Assert.Equal("""{"id":"p1"}""", await _run.InvokeAsync(handler, """{"id":"p1"}"""));
        Assert.NotNull(seen);
        Assert.Equal((Run.RequestId, "", "", "Root=1-5e9f0c65"), (seen.RequestId, seen.Method, seen.Path, seen.TraceHeader));
        Assert.Empty(seen.Headers);
    }

    [Fact]
    public async Task A_problem_fails_a_direct_invocation()
    {
        var handler = new Respond<Parcel, Parcel>((_, _) => Problem.Invalid([new ProblemError("#/weight", "weight (1.5) must be at most 1.")]));
        var exception = await Assert.ThrowsAsync<RequestRefusedException>(() => _run.InvokeAsync(handler, Payload.Parcel()));
        Assert.Equal("422: The request holds invalid values. #/weight: weight (1.5) must be at most 1.", exception.Message);
    }

    [Fact]
    public async Task An_exception_fails_a_direct_invocation_with_its_reason()
    {
        var handler = new Respond<Parcel, Parcel>((_, _) => throw new InvalidOperationException("the table is gone"));
        Assert.Equal("the table is gone", (await Assert.ThrowsAsync<InvalidOperationException>(() => _run.InvokeAsync(handler, Payload.Parcel()))).Message);
    }

    [Fact]
    public async Task An_answer_over_six_megabytes_fails_a_direct_invocation()
    {
        var handler = new Respond<FindParcel, ParcelSent>((_, _) => new ParcelSent(new string('x', 6 * 1024 * 1024)));
        var exception = await Assert.ThrowsAsync<RequestRefusedException>(() => _run.InvokeAsync(handler, """{"id":"p1"}"""));
        Assert.Equal("500: The answer is too large. The answer has 6291465 bytes, but at most 6291456 can be sent. Ask for less at once.", exception.Message);
    }

    [Fact]
    public async Task A_direct_invocation_that_is_no_request_says_what_it_is_and_why_not()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => _run.InvokeAsync(_store, """{"id":"top-secret"}"""));
        Assert.StartsWith("The invocation's payload is an object with the properties id. That is none of the envelopes", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "so it was taken for the event itself. It is no Parcel. At $.weight: a value is required, but none was sent. At $.lines: a value is required, but none was sent. At $.state: a value is required, but none was sent. Reading it stopped at line 1, byte 20.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, _store.Calls);
    }
}
