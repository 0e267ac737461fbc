using System.Text.Json.Nodes;
using ServerlessStack.Lambda.Testing;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Idempotency;

public sealed class OncePerRequestTests
{
    private readonly ManualTime _time = new();
    private readonly InMemoryIdempotencyStore _store = new();
    private readonly Run _run = new();
    private Func<Parcel, RequestContext, Reply<Parcel>> _answer = (parcel, _) => Reply.Created(parcel, new Uri($"/parcels/{parcel.Id}", UriKind.Relative));
    private int _calls;

    private RequestIdempotencyOptions Options => new() { Time = _time };

    [Fact]
    public async Task A_duplicate_gets_the_first_answer_to_the_letter()
    {
        var first = await SendAsync("k1");
        _answer = (_, _) => Problem.NotFound("the handler must not be asked again");
        var second = await SendAsync("k1");

        Assert.Equal(first, second);
        Assert.Contains("\"statusCode\":201", second, StringComparison.Ordinal);
        Assert.Contains("\"location\":\"/parcels/p1\"", second, StringComparison.Ordinal);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task Another_key_is_another_request()
    {
        await SendAsync("k1");
        await SendAsync("k2");
        Assert.Equal(2, _calls);
    }

    [Fact]
    public async Task The_same_key_of_another_caller_is_another_request()
    {
        await SendAsync("k1", subject: "alice");
        await SendAsync("k1", subject: "bob");

        Assert.Equal(2, _calls);
        Assert.Equal(["test#Respond`2#alice/k1", "test#Respond`2#bob/k1"], _store.Completed);
    }

    [Fact]
    public async Task Another_request_under_a_used_key_is_refused()
    {
        await SendAsync("k1");

        var answer = JsonNode.Parse(await SendAsync("k1", Payload.Parcel("p2")))!;

        ProblemAssert.Is(answer, 422, "The idempotency key was used before.", "An earlier request with this key asked for something else. Nothing was done; send a new key for a new request.");
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task The_same_body_to_another_path_is_another_request_and_refused()
    {
        await SendAsync("k1");

        Assert.Equal(422, (int?)JsonNode.Parse(await SendAsync("k1", path: "/parcels/archive"))!["statusCode"]);
    }

    [Fact]
    public async Task A_request_without_a_key_is_told_how_to_send_one()
    {
        var answer = JsonNode.Parse(await SendAsync(key: null))!;

        ProblemAssert.Is(
            answer,
            400,
            "The request needs an idempotency key.",
            "Nothing was done. Send a new unique value, such as a UUID, for every new operation, and the same value with every retry of it; as a header its name is Idempotency-Key.");
        Assert.Equal(0, _calls);
    }

    [Fact]
    public async Task A_request_without_a_key_may_run_unprotected()
    {
        await SendAsync(key: null, options: Options with { MissingKey = MissingKey.RunUnprotected });
        await SendAsync(key: null, options: Options with { MissingKey = MissingKey.RunUnprotected });

        Assert.Equal(2, _calls);
        Assert.Empty(_store.Completed);
    }

    [Fact]
    public async Task While_the_first_is_being_handled_a_duplicate_is_told_when_to_come_back()
    {
        Task<string>? duplicate = null;
        _answer = (parcel, _) =>
        {
            duplicate ??= SendAsync("k1");
            return parcel;
        };

        await SendAsync("k1");

        Assert.NotNull(duplicate);
        ProblemAssert.Is(
            JsonNode.Parse(await duplicate)!,
            409,
            "The request is still being handled.",
            "The first request with this key is not done yet. Send this one again after a second; in 902 s at the latest it gets an answer.");
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_problem_is_forgotten_so_that_the_corrected_request_may_use_the_key()
    {
        _answer = (_, _) => Problem.Conflict("too heavy");
        Assert.Equal(409, (int?)JsonNode.Parse(await SendAsync("k1"))!["statusCode"]);

        _answer = (parcel, _) => parcel;
        Assert.Equal(200, (int?)JsonNode.Parse(await SendAsync("k1", Payload.Parcel("p2")))!["statusCode"]);
    }

    [Fact]
    public async Task A_problem_can_be_kept_with_everything_it_says()
    {
        var options = Options with { AfterProblem = AfterProblem.Keep };
        _answer = (_, _) => Problem.Invalid([new("#/weight", "1.5 is too heavy"), new("#/id", "p1 is taken")]) with { Detail = "no" };
        var first = await SendAsync("k1", options: options);
        var second = await SendAsync("k1", options: options);

        Assert.Equal(first, second);
        Assert.Contains("p1 is taken", second, StringComparison.Ordinal);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_failure_is_forgotten()
    {
        _answer = (_, _) => throw new InvalidOperationException("no carrier");
        Assert.Equal(500, (int?)JsonNode.Parse(await SendAsync("k1"))!["statusCode"]);

        _answer = (parcel, _) => parcel;
        Assert.Equal(200, (int?)JsonNode.Parse(await SendAsync("k1"))!["statusCode"]);
    }

    [Fact]
    public async Task In_doubt_and_refused_a_duplicate_is_told_to_look()
    {
        var options = Options with { AfterCrash = AfterCrash.Refuse };
        _answer = (_, _) => throw new EffectInDoubtException("no answer from the bank");
        await SendAsync("k1", options: options);

        _time.Advance(IdempotencyDefaults.LeaseWithoutDeadline + IdempotencyDefaults.LeaseMargin);
        var answer = JsonNode.Parse(await SendAsync("k1", options: options))!;

        ProblemAssert.Is(
            answer,
            409,
            "It is not known whether the request was handled.",
            "An earlier request with this key was interrupted, so its effect may have happened. It is not tried again; look for its effect before you send a new key.");
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_to_be_kept_is_sent_once_and_never_made_again()
    {
        _answer = (parcel, _) => parcel with { Note = new string('x', 400_000) };
        Assert.Equal(200, (int?)JsonNode.Parse(await SendAsync("k1"))!["statusCode"]);

        ProblemAssert.Is(
            JsonNode.Parse(await SendAsync("k1"))!,
            409,
            "The request was handled before.",
            "It was handled once, and not again now. Its answer could not be kept; read what it made or changed instead.");
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task An_answer_that_this_version_cannot_read_is_not_made_again()
    {
        await SendAsync("k1");
        var later = new Respond<Parcel, ParcelLine>((_, _) => throw new InvalidOperationException("the handler must not be asked again"));
        var idempotent = later.OncePer((_, context) => IdempotencyKeyHeader.Read(context), _store, Options with { Operation = "Respond`2" });

        var answer = JsonNode.Parse(await new Run { Json = LaterJson.Default }.InvokeAsync(idempotent, KeyedRequest.Of("k1", Payload.Parcel(), subject: null, "/parcels")))!;

        Assert.Equal((409, "application/problem+json"), ((int?)answer["statusCode"], (string?)answer["headers"]!["content-type"]));
        Assert.Equal(1, _calls);
    }

    private Task<string> SendAsync(string? key, string? body = null, RequestIdempotencyOptions? options = null, string? subject = null, string path = "/parcels")
    {
        var handler = new Respond<Parcel, Parcel>((parcel, context) =>
        {
            _calls++;
            return _answer(parcel, context);
        });
        return _run.InvokeAsync(
            handler.OncePer((_, context) => IdempotencyKeyHeader.Read(context), _store, options ?? Options),
            KeyedRequest.Of(key, body ?? Payload.Parcel(), subject, path));
    }
}
