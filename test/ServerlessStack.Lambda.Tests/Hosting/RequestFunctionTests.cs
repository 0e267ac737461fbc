using System.Globalization;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class RequestFunctionTests
{
    private readonly Run _run = new();
    private readonly Respond<Parcel, Parcel> _store = new((parcel, _) => Reply.Created(parcel, new Uri($"/parcels/{parcel.Id}", UriKind.Relative)));

    private async Task<JsonNode> InvokeAsync(IHandler handler, string payload) => JsonNode.Parse(await _run.InvokeAsync(handler, payload))!;

    private static void AssertProblem(JsonNode answer, int status, string title, string? detail)
    {
        Assert.Equal(status, (int?)answer["statusCode"]);
        Assert.Equal("application/problem+json", (string?)answer["headers"]!["content-type"]);
        var problem = JsonNode.Parse((string)answer["body"]!)!;
        Assert.Equal("about:blank", (string?)problem["type"]);
        Assert.Equal(status, (int?)problem["status"]);
        Assert.Equal(title, (string?)problem["title"]);
        Assert.Equal(detail, (string?)problem["detail"]);
    }

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
    public async Task A_base64_body_is_decoded()
    {
        var body = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Payload.Parcel("ü")));
        var answer = await InvokeAsync(_store, Payload.Request("PUT", body, request => request["isBase64Encoded"] = true));
        Assert.Equal(201, (int?)answer["statusCode"]);
        Assert.Equal("ü", (string?)JsonNode.Parse((string)answer["body"]!)!["id"]);
    }

    [Fact]
    public async Task A_method_without_a_body_takes_path_and_query_and_the_path_wins()
    {
        FindParcel? asked = null;
        var handler = new Respond<FindParcel, ParcelSent>((find, _) =>
        {
            asked = find;
            return new ParcelSent(find.Id);
        });
        var answer = await InvokeAsync(handler, Payload.Request("GET", body: null, request =>
        {
            request["pathParameters"] = new JsonObject { ["id"] = "p1" };
            request["queryStringParameters"] = new JsonObject { ["id"] = "other", ["view"] = "short" };
        }));
        Assert.Equal(200, (int?)answer["statusCode"]);
        Assert.Equal(new FindParcel("p1", "short"), asked);
    }

    [Fact]
    public async Task A_missing_parameter_is_named()
    {
        var handler = new Respond<FindParcel, ParcelSent>((find, _) => new ParcelSent(find.Id));
        AssertProblem(await InvokeAsync(handler, Payload.Request("DELETE")), 400, "The request cannot be read.", "At $.id: a value is required, but none was sent.");
        Assert.Equal(0, handler.Calls);
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
        payload["pathParameters"]!["id"] = "p1";
        payload["requestContext"]!["authorizer"]!["jwt"]!["claims"] = JsonNode.Parse("""{"sub":"u1","exp":1774000000,"groups":["a","b"],"admin":true,"none":null}""");
        await InvokeAsync(handler, payload.ToJsonString());

        Assert.NotNull(seen);
        Assert.Equal((Run.RequestId, "GET", "/my/path", "Root=1-5e9f0c65"), (seen.RequestId, seen.Method, seen.Path, seen.TraceHeader));
        Assert.Equal("hello/world", seen.PathParameters["proxy"]);
        Assert.Equal("value1,value2", seen.Query["parameter1"]);
        Assert.Equal("value1", seen.Headers["hEADER1"]);
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
        AssertProblem(await InvokeAsync(_store, Payload.File(file)), 404, "Not found.", detail);
        Assert.Equal(0, _store.Calls);
    }

    [Theory]
    [InlineData("""{"id":"p1","weight":"heavy","lines":[],"state":"Packed"}""", "At $.weight: a number is expected, but a text was sent.")]
    [InlineData("""{"id":"p1","weight":1,"lines":[{"sku":"A","quantity":1.5}],"state":"Packed"}""", "At $.lines[0].quantity: a whole number of 32 bits is expected, but another number was sent.")]
    [InlineData("""{"id":"p1","weight":1,"lines":[{"sku":"A","quantity":99999999999}],"state":"Packed"}""", "At $.lines[0].quantity: a whole number of 32 bits is expected, but another number was sent.")]
    [InlineData("""{"id":"p1","weight":1,"lines":{},"state":"Packed"}""", "At $.lines: an array is expected, but an object was sent.")]
    [InlineData("""{"id":"p1","weight":1,"lines":[null,3],"state":"Packed"}""", "At $.lines[1]: an object is expected, but a number was sent.")]
    [InlineData("""{"id":"p1","weight":1,"lines":[],"state":"Lost"}""", "At $.state: one of Packed, Sent is expected, but another text was sent.")]
    [InlineData("""{"id":"p1","weight":1,"lines":[],"state":"Packed","sentAt":"yesterday"}""", "At $.sentAt: a date and time such as 2026-01-31T09:30:00Z is expected, but another text was sent.")]
    [InlineData("""{"id":null,"weight":1,"lines":[],"state":"Packed"}""", "At $.id: a text is expected, but null was sent.")]
    [InlineData("""{"weight":1,"lines":[],"state":"Packed"}""", "At $.id: a value is required, but none was sent.")]
    [InlineData("""{"id":"p1","id":"p2","weight":1,"lines":[],"state":"Packed"}""", "At $.id: one value is expected, but several were sent.")]
    [InlineData("""{"id":"p1","weight":1,"lines":[],"state":"Packed","price":1}""", "At $.price: nothing is expected under this name.")]
    [InlineData("[]", "At $: an object is expected, but an array was sent.")]
    [InlineData("null", "At $: null was sent, but an object is expected.")]
    [InlineData("{\"id\":", "At $.id: this is not valid JSON (line 1, byte 7).")]
    [InlineData("hello", "At $: this is not valid JSON (line 1, byte 1).")]
    public async Task A_body_that_does_not_fit_is_explained_in_the_words_of_json(string body, string detail)
    {
        var answer = await InvokeAsync(_store, Payload.Request("POST", body));
        AssertProblem(answer, 400, "The request cannot be read.", detail);
        Assert.DoesNotContain("System.", (string)answer["body"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("ServerlessStack", (string)answer["body"]!, StringComparison.Ordinal);
        Assert.Equal(0, _store.Calls);
    }

    [Fact]
    public async Task All_mistakes_are_listed_at_once()
    {
        var answer = await InvokeAsync(_store, Payload.Request("POST", """{"weight":"x","lines":[{"sku":1,"quantity":1},{}],"state":"Packed"}"""));
        var errors = JsonNode.Parse((string)answer["body"]!)!["errors"]!.AsArray();
        Assert.Equal(
            [
                ("#/id", "a value is required, but none was sent."),
                ("#/weight", "a number is expected, but a text was sent."),
                ("#/lines/0/sku", "a text is expected, but a number was sent."),
                ("#/lines/1/sku", "a value is required, but none was sent."),
                ("#/lines/1/quantity", "a value is required, but none was sent."),
            ],
            errors.Select(error => ((string?)error!["pointer"], (string?)error["detail"])));
    }

    [Fact]
    public async Task Thousands_of_mistakes_do_not_make_the_answer_large()
    {
        var lines = string.Join(',', Enumerable.Repeat("{}", 10_000));
        var answer = await InvokeAsync(_store, Payload.Request("POST", $$"""{"id":"p1","weight":1,"lines":[{{lines}}],"state":"Packed"}"""));
        Assert.Equal(50, JsonNode.Parse((string)answer["body"]!)!["errors"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_missing_body_is_a_problem(string? body) =>
        AssertProblem(await InvokeAsync(_store, Payload.Request("PATCH", body)), 400, "The request cannot be read.", "The request needs a JSON body, but has none.");

    [Fact]
    public async Task A_body_that_is_wrongly_marked_as_base64_is_a_problem() => AssertProblem(
        await InvokeAsync(_store, Payload.Request("POST", "{}!", request => request["isBase64Encoded"] = true)),
        400,
        "The request cannot be read.",
        "The request's body is marked as Base64, but is not.");

    [Fact]
    public async Task Three_hundred_kilobytes_of_text_are_too_large()
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"The body has {(300 * 1024) + 2} bytes, but at most 262144 are read; nothing was done.");
        AssertProblem(await InvokeAsync(_store, Payload.Request("POST", $"\"{new string('x', 300 * 1024)}\"")), 413, "The request body is too large.", size);
        Assert.Equal(0, _store.Calls);
    }

    [Fact]
    public async Task The_largest_body_is_read()
    {
        var parcel = Payload.Parcel("");
        var body = Payload.Parcel(new string('x', (256 * 1024) - parcel.Length));
        Assert.Equal(201, (int?)(await InvokeAsync(_store, Payload.Request("POST", body)))["statusCode"]);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json", 201)]
    [InlineData("Application/JSON; charset=utf-8", 201)]
    [InlineData("application/vnd.parcel+json", 201)]
    public async Task Only_json_is_read(string contentType, int status)
    {
        var answer = await InvokeAsync(_store, Payload.Request("POST", Payload.Parcel(), request => request["headers"]!["content-type"] = contentType));
        Assert.Equal(status, (int?)answer["statusCode"]);
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
        AssertProblem(await InvokeAsync(handler, Payload.Request("POST", Payload.Parcel())), 500, "The request could not be handled.", null);
        Assert.Contains("the table is gone", _run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_over_six_megabytes_becomes_a_problem()
    {
        var handler = new Respond<Parcel, ParcelSent>((_, _) => new ParcelSent(new string('x', 6 * 1024 * 1024)));
        var answer = await InvokeAsync(handler, Payload.Request("POST", Payload.Parcel()));
        AssertProblem(answer, 500, "The answer is too large.", "The answer has 6291567 bytes, but at most 6291456 can be sent. Ask for less at once.");
        Assert.Contains("6291456", _run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_refused()
    {
        var exception = await Assert.ThrowsAsync<UnknownEnvelopeException>(() => _run.InvokeAsync(_store, Payload.File("sqs-event.json")));
        Assert.Equal("Respond`2 takes HTTP requests, but was invoked with a batch of SQS messages. Connect it to a source of what it takes.", exception.Message);
    }
}
