namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// Payloads as the services send them. Every event may itself be an envelope, which nests them: <c>Envelopes.Sqs(Envelopes.EventBridge("shop", "OrderPlaced", placed))</c>
/// is a rule whose target is a queue, and <c>Envelopes.Sqs(Envelopes.Raw("no JSON"))</c> a message that nobody can read.
/// </summary>
public static class Envelopes
{
    /// <summary>Messages of a standard queue, raw: with the event as the body.</summary>
    /// <typeparam name="TEvent">The events' type.</typeparam>
    /// <param name="events">The events.</param>
    /// <returns>The batch.</returns>
    public static SqsBatch Sqs<TEvent>(params TEvent[] events) => new(EventBody.All(events), group: null);

    /// <summary>Messages of one group of a FIFO queue; <see cref="SqsBatch.AndGroup"/> adds those of another.</summary>
    /// <typeparam name="TEvent">The events' type.</typeparam>
    /// <param name="group">The message group's id.</param>
    /// <param name="events">The events in order.</param>
    /// <returns>The batch.</returns>
    public static SqsBatch Fifo<TEvent>(string group, params TEvent[] events)
    {
        ArgumentException.ThrowIfNullOrEmpty(group);
        return new(EventBody.All(events), group);
    }

    /// <summary>A topic's notification to a function.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="published">The event; SNS sends one an invocation.</param>
    /// <returns>The envelope.</returns>
    public static SnsEnvelope Sns<TEvent>(TEvent published) => new(EventBody.Of(published));

    /// <summary>A topic's notifications in a standard queue that subscribes without raw delivery.</summary>
    /// <typeparam name="TEvent">The events' type.</typeparam>
    /// <param name="published">The events, or notifications made by <see cref="Sns"/> where their ids matter.</param>
    /// <returns>The batch.</returns>
    public static SqsBatch SnsInSqs<TEvent>(params TEvent[] published)
    {
        ArgumentNullException.ThrowIfNull(published);
        return Sqs(Array.ConvertAll(published, each => (each as SnsEnvelope ?? Sns(each)).ToQueueBody()));
    }

    /// <summary>An event of an EventBridge bus.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="source">Who sent it, such as <c>shop.orders</c>.</param>
    /// <param name="detailType">What it is called, such as <c>OrderPlaced</c>.</param>
    /// <param name="detail">The event.</param>
    /// <returns>The envelope.</returns>
    public static BusEnvelope EventBridge<TEvent>(string source, string detailType, TEvent detail) => new(source, detailType, EventBody.Of(detail));

    /// <summary>A schedule of EventBridge Scheduler fired that has no input of its own; a handler receives a <see cref="ScheduleFired"/>.</summary>
    /// <param name="time">When; EventBridge keeps seconds.</param>
    /// <param name="schedule">The schedule's name.</param>
    /// <returns>The envelope.</returns>
    public static BusEnvelope Scheduled(DateTimeOffset time, string schedule = EnvelopeDefaults.ResourceName) =>
        // Scheduler writes the detail as a text, where a rule has an object.
        Fired("aws.scheduler", "\"{}\"", time, $"arn:aws:scheduler:{EnvelopeDefaults.Region}:{EnvelopeDefaults.Account}:schedule/default/{schedule}");

    /// <summary>An EventBridge rule with a schedule expression fired; a handler receives a <see cref="ScheduleFired"/>.</summary>
    /// <param name="time">When; EventBridge keeps seconds.</param>
    /// <param name="rule">The rule's name.</param>
    /// <returns>The envelope.</returns>
    public static BusEnvelope ScheduledByRule(DateTimeOffset time, string rule = EnvelopeDefaults.ResourceName) =>
        Fired("aws.events", "{}", time, $"arn:aws:events:{EnvelopeDefaults.Region}:{EnvelopeDefaults.Account}:rule/{rule}");

    /// <summary>An object was written to a bucket; through EventBridge, or by <see cref="ObjectEnvelope.AsNotification"/>.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key in plain text.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <returns>The envelope.</returns>
    public static ObjectEnvelope ObjectCreated(string bucket, string key, long size = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return new(new ObjectFact(bucket, key, size, IsDeleted: false));
    }

    /// <summary>An object was deleted from a bucket; through EventBridge, or by <see cref="ObjectEnvelope.AsNotification"/>.</summary>
    /// <param name="bucket">The bucket's name.</param>
    /// <param name="key">The object's key in plain text.</param>
    /// <returns>The envelope.</returns>
    public static ObjectEnvelope ObjectDeleted(string bucket, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new(new ObjectFact(bucket, key, Size: 0, IsDeleted: true));
    }

    /// <summary>Changes of a table's items, from its stream or, by <see cref="TableBatch.ThroughPipe"/>, from a pipe.</summary>
    /// <typeparam name="TItem">The items' type.</typeparam>
    /// <param name="changes">The changes in order, see <see cref="Changes"/>.</param>
    /// <returns>The batch.</returns>
    public static TableBatch Table<TItem>(params ItemChange<TItem>[] changes)
        where TItem : class => TableBatch.Of(changes);

    /// <summary>Records of a Kinesis stream, from one shard.</summary>
    /// <typeparam name="TEvent">The events' type.</typeparam>
    /// <param name="events">The events in order.</param>
    /// <returns>The batch.</returns>
    public static KinesisBatch Kinesis<TEvent>(params TEvent[] events) => new(EventBody.All(events));

    /// <summary>Bare events as a pipe delivers them behind an enrichment or an input template.</summary>
    /// <typeparam name="TEvent">The events' type.</typeparam>
    /// <param name="events">The events in order.</param>
    /// <returns>The envelope.</returns>
    public static TestEnvelope Pipe<TEvent>(params TEvent[] events) => new PipeTargetBatch([.. EventBody.All(events)]);

    /// <summary>A direct invocation: the event alone.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="sent">The event.</param>
    /// <returns>The envelope.</returns>
    public static TestEnvelope Direct<TEvent>(TEvent sent) => new DirectEnvelope(EventBody.Of(sent));

    /// <summary>What another function handled, by its on-success destination.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="sent">What that function was invoked with: the event, or an envelope around it.</param>
    /// <returns>The envelope.</returns>
    public static InvocationEnvelope Succeeded<TEvent>(TEvent sent) => new(EventBody.Of(sent), succeeded: true);

    /// <summary>What another function could not handle, by its on-failure destination.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="sent">What that function was invoked with: the event, or an envelope around it.</param>
    /// <returns>The envelope.</returns>
    public static InvocationEnvelope Failed<TEvent>(TEvent sent) => new(EventBody.Of(sent), succeeded: false);

    /// <summary>A request without a body to an HTTP API.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, with or without a query: <c>/orders?country=DE</c>.</param>
    /// <returns>The request.</returns>
    public static RequestEnvelope Request(HttpMethod method, string path) => new(method, path, body: null);

    /// <summary>A request with a JSON body to an HTTP API.</summary>
    /// <typeparam name="TBody">The body's type.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="path">The path, with or without a query.</param>
    /// <param name="body">The body.</param>
    /// <returns>The request.</returns>
    public static RequestEnvelope Request<TBody>(HttpMethod method, string path, TBody body) => new(method, path, EventBody.Of(body));

    /// <summary>Any text as the whole payload, or as an event in another envelope.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The envelope.</returns>
    public static TestEnvelope Raw(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new RawEnvelope(text);
    }

    private static BusEnvelope Fired(string source, string detail, DateTimeOffset time, string arn) =>
        EventBridge(source, "Scheduled Event", Raw(detail)).About(arn).SentAt(time);
}
