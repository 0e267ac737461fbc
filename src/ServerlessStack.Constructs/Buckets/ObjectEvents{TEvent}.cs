namespace ServerlessStack.Constructs;

/// <summary>The events of one kind that a bucket emits: a source. Take it from <see cref="ObjectBucket.Created"/> or <see cref="ObjectBucket.Deleted"/>.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public sealed class ObjectEvents<TEvent>
    where TEvent : class
{
    internal ObjectEvents(ObjectBucket bucket, string detailType, string part)
    {
        Bucket = bucket;
        DetailType = detailType;
        Part = part;
    }

    /// <summary>The bucket that emits them.</summary>
    public ObjectBucket Bucket { get; }

    /// <summary>What S3 names as the events' detail-type (S3 user guide, "EventBridge event message structure").</summary>
    internal string DetailType { get; }

    /// <summary>What tells the bucket's kinds of events apart in a connection's id.</summary>
    internal string Part { get; }
}
