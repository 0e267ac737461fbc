using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

/// <summary>Lambda takes answers of 6 MB at most: exactly that many bytes pass, and one more gets an error that says so, from every kind of handler.</summary>
public sealed class ResponseLimitTests
{
    private const int Limit = 6 * 1024 * 1024;

    private readonly Run _run = new();

    [Fact]
    public async Task A_direct_invocation_is_answered_up_to_the_limit()
    {
        var answer = await InvokeDirectlyAsync(Limit);

        Assert.Equal(Limit, Encoding.UTF8.GetByteCount(answer));
        var error = await Assert.ThrowsAnyAsync<Exception>(() => InvokeDirectlyAsync(Limit + 1));
        Assert.Contains($"The answer has {Limit + 1} bytes, but at most {Limit} can be sent.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_is_answered_up_to_the_limit()
    {
        var answer = await InvokeByHttpAsync(Limit);

        Assert.Equal((Limit, 200), (Encoding.UTF8.GetByteCount(answer), (int?)JsonNode.Parse(answer)!["statusCode"]));
        var problem = JsonNode.Parse(await InvokeByHttpAsync(Limit + 1))!;
        ProblemAssert.Is(problem, 500, "The answer is too large.", $"The answer has {Limit + 1} bytes, but at most {Limit} can be sent. Ask for less at once.");
    }

    [Fact]
    public async Task A_projection_answers_up_to_the_limit()
    {
        var answer = await ProjectAsync(Limit);

        Assert.Equal(Limit, Encoding.UTF8.GetByteCount(answer));
        var error = await Assert.ThrowsAnyAsync<Exception>(() => ProjectAsync(Limit + 1));
        Assert.Contains($"are {Limit + 1} bytes long", error.Message, StringComparison.Ordinal);
        Assert.Contains($"takes {Limit} ", error.Message, StringComparison.Ordinal);
    }

    private Task<string> InvokeDirectlyAsync(int length) =>
        _run.InvokeAsync(Answering(length - """{"id":""}""".Length), """{"id":"p1"}""");

    // Inside the answer to API Gateway, the body is a string: its four quotes are escaped.
    private Task<string> InvokeByHttpAsync(int length)
    {
        const string Empty = """{"statusCode":200,"headers":{"content-type":"application/json"},"body":"{\"id\":\"\"}","isBase64Encoded":false}""";
        return _run.InvokeAsync(Answering(length - Empty.Length), Payload.Request("POST", """{"id":"p1"}"""));
    }

    private Task<string> ProjectAsync(int length) =>
        _run.InvokeAsync(new Enlarge(length - """[{"id":""}]""".Length), $$"""[{{Message}}]""");

    private static string Message => JsonNode.Parse(Payload.Sqs("""{"id":"p1"}"""))!["Records"]![0]!.ToJsonString();

    private static Respond<FindParcel, ParcelSent> Answering(int letters) => new((_, _) => new ParcelSent(new string('x', letters)));

    private sealed class Enlarge(int letters) : IProjection<ParcelSent, ParcelSent>
    {
        public ParcelSent Project(ParcelSent source) => new(new string('x', letters));
    }
}
