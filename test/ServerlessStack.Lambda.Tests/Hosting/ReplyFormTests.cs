using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class ReplyFormTests
{
    private readonly Run _run = new();

    [Fact]
    public async Task What_is_done_later_is_accepted()
    {
        var handler = new Respond<FindParcel, ParcelSent>((find, _) => Reply.Accepted(new ParcelSent(find.Id), new Uri("/jobs/7", UriKind.Relative)).WithHeader("Retry-After", "30"));
        Assert.Equal(
            """{"statusCode":202,"headers":{"content-type":"application/json","location":"/jobs/7","Retry-After":"30"},"body":"{\"id\":\"p1\"}","isBase64Encoded":false}""",
            await _run.InvokeAsync(handler, Payload.Request("POST", """{"id":"p1"}""")));
    }

    [Fact]
    public async Task No_content_has_neither_body_nor_type()
    {
        var handler = new Respond<FindParcel, ParcelSent>((_, _) => Reply.NoContent<ParcelSent>());
        Assert.Equal("""{"statusCode":204}""", await _run.InvokeAsync(handler, Payload.Request("POST", """{"id":"p1"}""")));
        Assert.Equal("null", await _run.InvokeAsync(handler, """{"id":"p1"}"""));

        var tagged = new Respond<FindParcel, ParcelSent>((_, _) => Reply.NoContent<ParcelSent>().WithHeader("ETag", "\"v2\""));
        Assert.Equal("""{"statusCode":204,"headers":{"ETag":"\"v2\""}}""", await _run.InvokeAsync(tagged, Payload.Request("POST", """{"id":"p1"}""")));
    }

    [Fact]
    public async Task A_problem_may_have_headers()
    {
        var handler = new Respond<FindParcel, ParcelSent>((_, _) => ((Reply<ParcelSent>)Problem.Conflict("busy")).WithHeader("Retry-After", "5"));
        var answer = JsonNode.Parse(await _run.InvokeAsync(handler, Payload.Request("POST", """{"id":"p1"}""")))!;
        ProblemAssert.Is(answer, 409, "The request contradicts an earlier one.", "busy");
        Assert.Equal("5", (string?)answer["headers"]!["Retry-After"]);
    }
}
