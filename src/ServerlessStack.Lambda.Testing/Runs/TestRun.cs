using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Testing;

/// <summary>What came of one invocation: the answer, what failed, the log and the metrics.</summary>
public sealed class TestRun
{
    private readonly IJsonTypeInfoResolver _json;
    private readonly Lazy<IReadOnlyList<RecordFailure>> _failures;

    internal TestRun(TestEnvelope envelope, string? response, RunOutput output, IJsonTypeInfoResolver json)
    {
        Envelope = envelope;
        Response = response;
        Logs = output.Logs;
        Metrics = output.Metrics;
        _json = json;
        _failures = new(() => RecordFailures.Read(response, envelope, output.Logs));
    }

    /// <summary>What was sent.</summary>
    public TestEnvelope Envelope { get; }

    /// <summary>What was sent, as the function got it.</summary>
    public required string Payload { get; init; }

    /// <summary>The invocation's id.</summary>
    public required string RequestId { get; init; }

    /// <summary>What the function answered, as JSON text; <see langword="null"/> when the invocation failed.</summary>
    public string? Response { get; }

    /// <summary>Why the invocation as a whole failed; <see langword="null"/> when the function answered.</summary>
    public RunError? Error { get; internal init; }

    /// <summary>The records that the function reported as failed, in the order of its answer; empty for sources that take no such report.</summary>
    public IReadOnlyList<RecordFailure> Failures => _failures.Value;

    /// <summary>The entries of the log in order.</summary>
    public IReadOnlyList<RunLog> Logs { get; }

    /// <summary>The metrics by name.</summary>
    public RunMetrics Metrics { get; }

    /// <summary>
    /// What AWS would deliver again after this run: the failed messages of a queue with a higher receive count, everything from the first failed record of a stream,
    /// the whole payload of an asynchronous invocation that failed. <see langword="null"/> when AWS would deliver nothing again: all went well, or the caller waits for an
    /// answer, as with a request or a direct invocation, or the payload is the test's own text.
    /// </summary>
    public TestEnvelope? Redelivery => Envelope.Again(this);

    /// <summary>Reads the answer to an API.</summary>
    /// <typeparam name="TBody">The body of a success.</typeparam>
    /// <returns>The answer.</returns>
    /// <exception cref="InvalidOperationException">The function answered nothing, or something that is no answer to an API.</exception>
    public TestReply<TBody> Reply<TBody>()
        where TBody : class => TestReply<TBody>.Read(Answer("an answer to an API"), _json);

    /// <summary>Reads what a projection made of a pipe's batch.</summary>
    /// <typeparam name="TEvent">The projected events' type.</typeparam>
    /// <returns>The events in order, without those that were projected to nothing.</returns>
    /// <exception cref="InvalidOperationException">The function answered no array.</exception>
    public IReadOnlyList<TEvent> Events<TEvent>()
        where TEvent : class
    {
        var answer = JsonElement.Parse(Answer("an array of events"));
        return answer.ValueKind == JsonValueKind.Array
            ? [.. answer.EnumerateArray().Select(each => each.Deserialize(JsonTypes.Find<TEvent>(_json))!)]
            : throw new InvalidOperationException($"The function answered no array of events, but {Response}.");
    }

    /// <summary>Reads the answer to a direct invocation.</summary>
    /// <typeparam name="TResult">The answer's type.</typeparam>
    /// <returns>The answer; <see langword="null"/> when it is <c>null</c>.</returns>
    /// <exception cref="InvalidOperationException">The invocation failed.</exception>
    public TResult? Result<TResult>()
        where TResult : class => JsonSerializer.Deserialize(Answer("a result"), JsonTypes.Find<TResult>(_json));

    /// <summary>Reads the state that the function leaves to the next invocation of a tumbling window.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <returns>The state; <see langword="null"/> when the function answers none.</returns>
    /// <exception cref="InvalidOperationException">The invocation failed.</exception>
    public TState? State<TState>()
        where TState : class => JsonElement.Parse(Answer("a window's state")).Property("state")?.Deserialize(JsonTypes.Find<TState>(_json));

    /// <summary>Checks that neither the invocation nor any record failed.</summary>
    /// <returns>This run.</returns>
    /// <exception cref="TestRunFailedException">Something failed; the message names all of it.</exception>
    public TestRun EnsureSucceeded() => Error is null && Failures.Count == 0 ? this : throw TestRunFailedException.Of(this);

    private string Answer(string expected) =>
        Response ?? throw new InvalidOperationException($"The invocation failed and so has no answer, where {expected} was expected. {Error}", Error?.Exception);
}
