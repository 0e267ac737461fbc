using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

public sealed class StoredReplyTests
{
    private readonly InMemoryIdempotencyStore _store = new();

    private Task<string> SendAsync(Func<Reply<Parcel>> answer, AfterProblem afterProblem = AfterProblem.Keep) => new Run().InvokeAsync(
        new Respond<Parcel, Parcel>((_, _) => answer()).OncePer((_, context) => IdempotencyKeyHeader.Read(context), _store, new() { AfterProblem = afterProblem }),
        KeyedRequest.Of("k1", Payload.Parcel(), subject: null, "/parcels"));

    private async Task<string> RepeatAsync(Reply<Parcel> answer)
    {
        var first = await SendAsync(() => answer);
        Assert.Equal(first, await SendAsync(() => throw new InvalidOperationException("the handler must not be asked again")));
        return first;
    }

    [Fact]
    public async Task An_answer_without_a_body_is_kept() => Assert.Equal("""{"statusCode":204}""", await RepeatAsync(Reply.NoContent<Parcel>()));

    [Fact]
    public async Task Headers_are_kept() =>
        Assert.Contains("\"ETag\":\"\\\"v2\\\"\"", await RepeatAsync(Reply.NoContent<Parcel>().WithHeader("ETag", "\"v2\"")), StringComparison.Ordinal);

    [Fact]
    public async Task A_problem_keeps_its_headers() =>
        Assert.Contains("\"Retry-After\":\"5\"", await RepeatAsync(((Reply<Parcel>)Problem.Conflict("busy")).WithHeader("Retry-After", "5")), StringComparison.Ordinal);

    [Fact]
    public async Task A_duplicate_of_what_is_being_handled_is_told_when_to_come_back()
    {
        Task<string>? duplicate = null;
        await SendAsync(() =>
        {
            duplicate ??= SendAsync(() => throw new InvalidOperationException("the handler must not be asked again"));
            return Reply.NoContent<Parcel>();
        });

        Assert.NotNull(duplicate);
        var answer = JsonNode.Parse(await duplicate)!;
        Assert.Equal((409, "1"), ((int?)answer["statusCode"], (string?)answer["headers"]!["Retry-After"]));
    }
}
