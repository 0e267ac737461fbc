using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Tests.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Requests;

public sealed class RouteBodyLimitsTests
{
    private static readonly HostOptions ThousandBytes = new() { MaximumRequestBody = 1_000 };

    [Fact]
    public void What_is_written_is_read()
    {
        var text = RouteBodyLimits.Write(new Dictionary<string, int>(StringComparer.Ordinal) { ["POST /parcels"] = 1, ["ANY /{all+}"] = RouteBodyLimits.Largest });

        Assert.Equal("""{"POST /parcels":1,"ANY /{all+}":6291456}""", text);
        var limits = RouteBodyLimits.Read(name => name == "STACK_ROUTE_BODY_LIMITS" ? text : null);
        Assert.Equal([1, RouteBodyLimits.Largest, null, null], new[] { "POST /parcels", "ANY /{all+}", "PUT /parcels", null }.Select(limits.Of));
    }

    [Theory]
    [InlineData(300, "POST /parcels", 300, 201)]
    [InlineData(301, "POST /parcels", 300, 413)]
    [InlineData(1_000, "PUT /parcels", 300, 201)]
    [InlineData(1_001, "PUT /parcels", 300, 413)]
    [InlineData(2_000, "POST /parcels", 2_000, 201)]
    [InlineData(2_001, "POST /parcels", 2_000, 413)]
    public async Task The_limit_of_a_route_replaces_that_of_the_host_for_this_route_alone(int size, string routeKey, int limit, int status)
    {
        var store = new Respond<Parcel, Parcel>((parcel, _) => Reply.Created(parcel, new Uri($"/parcels/{parcel.Id}", UriKind.Relative)));
        var body = Payload.Parcel();
        body += new string(' ', size - body.Length);

        var answer = await AnswerAsync(store, $$"""{"POST /parcels":{{limit}}}""", Payload.Request("POST", body, request => request["routeKey"] = routeKey));

        Assert.Equal(status, (int?)answer["statusCode"]);
        Assert.Equal(status == 413 ? 0 : 1, store.Calls);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_answered_with_a_problem_that_names_it()
    {
        var answer = await AnswerAsync(new Respond<Parcel, Parcel>((parcel, _) => parcel), """{"POST /parcels":10}""", Payload.Request("POST", "\"twelve bytes\""));

        ProblemAssert.Is(answer, 413, "The request body is too large.", "The body has 14 bytes, but at most 10 are read; nothing was done.");
    }

    [Theory]
    [InlineData("POST /parcels=10")]
    [InlineData("[10]")]
    [InlineData("""{"POST /parcels":0}""")]
    [InlineData("""{"POST /parcels":6291457}""")]
    [InlineData("""{"POST /parcels":"10"}""")]
    public async Task A_function_does_not_start_with_limits_that_it_cannot_understand(string limits)
    {
        await using var function = RunningFunction.Start(
            _ => new Respond<Parcel, Parcel>((parcel, _) => parcel), new Dictionary<string, string>(StringComparer.Ordinal) { [RouteBodyLimits.Variable] = limits });

        var error = JsonNode.Parse((await function.Api.InitError.WaitAsync(TestContext.Current.CancellationToken)).Body)!;
        Assert.Equal(1, await function.Exit.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            $$"""The environment variable STACK_ROUTE_BODY_LIMITS is '{{limits}}', but must be a JSON object of route keys and bytes, 1 to 6291456, such as {"POST /orders":65536}. The constructs write it; correct whatever else sets it.""",
            (string?)error["errorMessage"]);
    }

    private static async Task<JsonNode> AnswerAsync(IHandler handler, string limits, string payload)
    {
        await using var function = RunningFunction.Start(_ => handler, new Dictionary<string, string>(StringComparer.Ordinal) { [RouteBodyLimits.Variable] = limits }, ThousandBytes);
        return JsonNode.Parse((await function.InvokeAsync(payload)).Body)!;
    }
}
