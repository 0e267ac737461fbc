using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Requests;

public sealed class RequestReaderTests
{
    private readonly Respond<Parcel, Parcel> _store = new((parcel, _) => Reply.Created(parcel, new Uri($"/parcels/{parcel.Id}", UriKind.Relative)));

    private static async Task<JsonNode> InvokeAsync(IHandler handler, string payload) => JsonNode.Parse(await new Run().InvokeAsync(handler, payload))!;

    [Fact]
    public async Task A_base64_body_is_decoded()
    {
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(Payload.Parcel("ü")));
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
        ProblemAssert.Is(await InvokeAsync(handler, Payload.Request("DELETE")), 400, "The request cannot be read.", "At $.id: a value is required, but none was sent.");
        Assert.Equal(0, handler.Calls);
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
        ProblemAssert.Is(answer, 400, "The request cannot be read.", detail);
        Assert.DoesNotContain("System.", (string)answer["body"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("ServerlessStack", (string)answer["body"]!, StringComparison.Ordinal);
        Assert.Equal(0, _store.Calls);
    }

    [Fact]
    public async Task What_a_converter_refuses_is_the_callers_mistake()
    {
        var handler = new Respond<CardNumber, ParcelSent>((_, _) => new ParcelSent("p1"));
        ProblemAssert.Is(
            await InvokeAsync(handler, Payload.Request("POST", "\"4111 1111\"")), 400, "The request cannot be read.", "At $: the value does not have the expected form.");
        Assert.Equal(0, handler.Calls);
    }

    [Fact]
    public async Task What_a_converter_refuses_of_a_direct_invocation_is_not_quoted()
    {
        var error = await Assert.ThrowsAsync<UnknownEnvelopeException>(
            () => new Run().InvokeAsync(new Respond<CardNumber, ParcelSent>((_, _) => new ParcelSent("p1")), "\"4111 1111\""));
        Assert.EndsWith("It is no CardNumber. Reading it failed with FormatException.", error.Message, StringComparison.Ordinal);
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
        ProblemAssert.Is(await InvokeAsync(_store, Payload.Request("PATCH", body)), 400, "The request cannot be read.", "The request needs a JSON body, but has none.");

    [Fact]
    public async Task A_body_that_is_wrongly_marked_as_base64_is_a_problem() => ProblemAssert.Is(
        await InvokeAsync(_store, Payload.Request("POST", "{}!", request => request["isBase64Encoded"] = true)),
        400,
        "The request cannot be read.",
        "The request's body is marked as Base64, but is not.");

    [Fact]
    public async Task Three_hundred_kilobytes_of_text_are_too_large()
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"The body has {(300 * 1024) + 2} bytes, but at most 262144 are read; nothing was done.");
        ProblemAssert.Is(await InvokeAsync(_store, Payload.Request("POST", $"\"{new string('x', 300 * 1024)}\"")), 413, "The request body is too large.", size);
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
    [InlineData(0, false, 200)]
    [InlineData(-1, false, 413)]
    [InlineData(0, true, 200)]
    [InlineData(-1, true, 413)]
    public async Task The_function_may_choose_the_largest_body(int more, bool isBase64, int status)
    {
        // Four megabytes are far beyond the default; two bytes of padding in Base64 are no bytes of the body.
        var text = Payload.Parcel(new string('x', 4_000_000));
        text += new string(' ', (4 - (text.Length % 3)) % 3);
        await using var function = RunningFunction.Start(new Respond<Parcel, ParcelSent>((_, _) => new ParcelSent("p1")), new HostOptions { MaximumRequestBody = text.Length + more });
        var body = isBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;
        Assert.Equal(isBase64, body.EndsWith("==", StringComparison.Ordinal));

        var answer = await function.InvokeAsync(Payload.Request("POST", body, request => request["isBase64Encoded"] = isBase64));
        Assert.Equal(status, (int?)JsonNode.Parse(answer.Body)!["statusCode"]);
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
}
