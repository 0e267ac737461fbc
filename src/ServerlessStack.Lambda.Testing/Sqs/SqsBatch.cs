using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace ServerlessStack.Lambda.Testing;

/// <summary>Messages of a standard or FIFO queue (Lambda developer guide, "Using Lambda with Amazon SQS").</summary>
public sealed record SqsBatch : TestBatch
{
    internal SqsBatch(IEnumerable<EventBody> bodies, string? group)
    {
        IsFifo = group is not null;
        Messages = Append([], bodies, group);
    }

    /// <summary>The messages' ids in the order of delivery. Each is new, as SQS makes them, unless the test names them.</summary>
    public override IReadOnlyList<string> Identifiers => [.. Messages.Select(message => message.Id)];

    private protected override bool IsCheckpointed => false;

    private bool IsFifo { get; }

    private ImmutableArray<SqsTestMessage> Messages { get; init; }

    private string Queue { get; init; } = EnvelopeDefaults.ResourceName;

    private DateTimeOffset Time { get; init; } = EnvelopeDefaults.SentAt;

    private bool IsPiped { get; init; }

    /// <summary>Adds messages; in a FIFO queue, to the group of the message before.</summary>
    /// <typeparam name="TEvent">The events' type; <see cref="Envelopes.Raw"/> makes any text a body.</typeparam>
    /// <param name="events">The events.</param>
    /// <returns>The larger batch.</returns>
    public SqsBatch And<TEvent>(params TEvent[] events) => Add(events, Messages.LastOrDefault()?.Group);

    /// <summary>Adds messages of another message group.</summary>
    /// <typeparam name="TEvent">The events' type.</typeparam>
    /// <param name="group">The message group's id.</param>
    /// <param name="events">The events.</param>
    /// <returns>The larger batch.</returns>
    /// <exception cref="InvalidOperationException">The queue is a standard queue.</exception>
    public SqsBatch AndGroup<TEvent>(string group, params TEvent[] events)
    {
        ArgumentException.ThrowIfNullOrEmpty(group);
        return IsFifo ? Add(events, group) : throw new InvalidOperationException("A standard queue keeps no groups in order; start with Envelopes.Fifo.");
    }

    /// <summary>Says how often the messages have been received, this time included; 1 when omitted.</summary>
    /// <param name="attempt">The count, at least 1.</param>
    /// <returns>The changed batch.</returns>
    public SqsBatch Attempt(int attempt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);
        return Change(message => message with { Attempt = attempt });
    }

    /// <summary>Names the messages, so that a test can name the ones that fail.</summary>
    /// <param name="ids">As many ids as there are messages.</param>
    /// <returns>The changed batch.</returns>
    public SqsBatch WithIds(params string[] ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentOutOfRangeException.ThrowIfNotEqual(ids.Length, Messages.Length, nameof(ids));
        return this with { Messages = [.. Messages.Zip(ids, (message, id) => message with { Id = id })] };
    }

    /// <summary>Says under which X-Ray trace the messages were sent; under none when omitted.</summary>
    /// <param name="header">The trace header, such as <c>Root=1-5e9f0c65-1de4d666d4dd26aced652b6c;Sampled=1</c>.</param>
    /// <returns>The changed batch.</returns>
    public SqsBatch WithTraceHeader(string header) => Change(message => message with { TraceHeader = header });

    /// <summary>Names the queue; <see cref="EnvelopeDefaults.ResourceName"/> when omitted.</summary>
    /// <param name="name">The name; of a FIFO queue without its <c>.fifo</c>.</param>
    /// <returns>The changed batch.</returns>
    public SqsBatch FromQueue(string name) => this with { Queue = name };

    /// <summary>Says when the messages were sent; <see cref="EnvelopeDefaults.SentAt"/> when omitted.</summary>
    /// <param name="time">The time; SQS keeps milliseconds.</param>
    /// <returns>The changed batch.</returns>
    public SqsBatch SentAt(DateTimeOffset time) => this with { Time = time };

    /// <summary>Delivers the messages as an EventBridge pipe does: as the bare array (EventBridge user guide, "Amazon SQS as a source").</summary>
    /// <returns>The changed batch.</returns>
    public SqsBatch ThroughPipe() => this with { IsPiped = true };

    internal override string Write(IJsonTypeInfoResolver json)
    {
        var queue = IsFifo ? Queue + ".fifo" : Queue;
        var messages = Messages.Select(message => message.Write(json, queue, Time));
        return IsPiped ? BatchText.WritePiped(messages) : BatchText.Write(messages);
    }

    // What SQS hands out again, it counts.
    private protected override TestBatch Resend(IReadOnlyList<int> indexes) =>
        this with { Messages = [.. indexes.Select(index => Messages[index] with { Attempt = Messages[index].Attempt + 1 })] };

    private static ImmutableArray<SqsTestMessage> Append(ImmutableArray<SqsTestMessage> messages, IEnumerable<EventBody> bodies, string? group) =>
        [.. messages, .. bodies.Select((body, index) => new SqsTestMessage(body, group, messages.Length + index))];

    private SqsBatch Add<TEvent>(TEvent[] events, string? group) => this with { Messages = Append(Messages, EventBody.All(events), group) };

    private SqsBatch Change(Func<SqsTestMessage, SqsTestMessage> change) => this with { Messages = [.. Messages.Select(change)] };
}
