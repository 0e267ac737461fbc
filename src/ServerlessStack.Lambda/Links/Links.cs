using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda;

/// <summary>
/// The resources that the infrastructure granted to this function. Read them while the function starts: what was never granted is then reported to Lambda
/// as the reason why it could not start, all of it at once.
/// </summary>
public sealed class Links
{
    private readonly Func<string, string?> _read;
    private readonly LinkSurvey? _survey;

    /// <summary>Links that are read from variables.</summary>
    /// <param name="read">Reads an environment variable; <see langword="null"/> when it is not set.</param>
    public Links(Func<string, string?> read)
        : this(read, survey: null)
    {
    }

    internal Links(Func<string, string?> read, LinkSurvey? survey)
    {
        ArgumentNullException.ThrowIfNull(read);
        _read = read;
        _survey = survey;
    }

    /// <summary>The name of the table that holds items of a type.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="linkAs">The name that the grant gave to the link. Omitted: the grant gave none.</param>
    /// <returns>The table's name.</returns>
    /// <exception cref="MissingLinkException">No grant on such a table was given to this function.</exception>
    public string Table<TItem>(string? linkAs = null)
    {
        var variable = LinkName.Table(typeof(TItem), linkAs);
        return Value(variable) ?? Miss(MissingLink.Of(variable, "a table of " + NameOf<TItem>(linkAs), $"ItemTable<{NameOf<TItem>()}>", linkAs, "GrantRead", "GrantPut", "GrantWrite", "GrantReadWrite"));
    }

    /// <summary>The URL of the queue that takes messages of a type, standard or FIFO, as SQS asks for it when a message is sent. A message to a FIFO queue needs its group, too.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <param name="linkAs">The name that the grant gave to the link. Omitted: the grant gave none.</param>
    /// <returns>The queue's URL.</returns>
    /// <exception cref="MissingLinkException">No grant to send to such a queue was given to this function.</exception>
    public string Queue<TMessage>(string? linkAs = null)
    {
        var variable = LinkName.Queue(typeof(TMessage), linkAs);
        return Value(variable) ?? Miss(MissingLink.Of(variable, "a queue of " + NameOf<TMessage>(linkAs), $"WorkQueue<{NameOf<TMessage>()}> or the FifoQueue<{NameOf<TMessage>()}>", linkAs, "GrantSend"));
    }

    /// <summary>The ARN of the topic that publishes events of a type, standard or FIFO. An event for a FIFO topic needs its group, too.</summary>
    /// <typeparam name="TEvent">The event type.</typeparam>
    /// <param name="linkAs">The name that the grant gave to the link. Omitted: the grant gave none.</param>
    /// <returns>The topic's ARN.</returns>
    /// <exception cref="MissingLinkException">No grant to publish to such a topic was given to this function.</exception>
    public string Topic<TEvent>(string? linkAs = null)
    {
        var variable = LinkName.Topic(typeof(TEvent), linkAs);
        return Value(variable) ?? Miss(MissingLink.Of(variable, "a topic of " + NameOf<TEvent>(linkAs), $"EventTopic<{NameOf<TEvent>()}> or the FifoTopic<{NameOf<TEvent>()}>", linkAs, "GrantPublish"));
    }

    /// <summary>The name of a bucket.</summary>
    /// <param name="id">The bucket's construct id, or the name that the grant gave to the link.</param>
    /// <returns>The bucket's name.</returns>
    /// <exception cref="MissingLinkException">No grant on this bucket was given to this function.</exception>
    public string Bucket(string id)
    {
        var variable = LinkName.Bucket(id);
        return Value(variable) ?? Miss(MissingLink.Of(variable, "the bucket " + id, $"ObjectBucket with the id \"{id}\"", linkAs: null, "GrantRead", "GrantWrite"));
    }

    /// <summary>The name of the table that remembers what was handled already.</summary>
    /// <param name="linkAs">The name that the grant gave to the link. Omitted: the grant gave none.</param>
    /// <returns>The table's name.</returns>
    /// <exception cref="MissingLinkException">No such idempotency table was granted to this function.</exception>
    public string IdempotencyTable(string? linkAs = null) => Idempotency(LinkName.IdempotencyTable(linkAs), linkAs);

    /// <summary>What tells this function's records in an idempotency table from those of other functions.</summary>
    /// <returns>The scope: the function's path in the stack.</returns>
    /// <exception cref="MissingLinkException">No idempotency table was granted to this function.</exception>
    public string IdempotencyScope() => Idempotency(LinkName.IdempotencyScope, linkAs: null);

    private string Idempotency(string variable, string? linkAs) => Value(variable)
        ?? Miss(MissingLink.Of(variable, "an idempotency table" + (linkAs is null ? "" : $" linked as {linkAs}"), "IdempotencyTable", linkAs, "GrantUse"));

    private static string NameOf<T>(string? linkAs = null) => JsonTypes.Display(typeof(T)) + (linkAs is null ? "" : $" linked as {linkAs}");

    private string? Value(string variable) => _read(variable) is { Length: > 0 } value ? value : null;

    private string Miss(MissingLink link) => _survey is { } survey ? survey.Add(link) : throw new MissingLinkException([link]);
}
