namespace ServerlessStack.Graph;

/// <summary>What a node of the event graph is.</summary>
internal enum NodeKind
{
    /// <summary>Something that no construct of this library stands for.</summary>
    Other,

    /// <summary>An HTTP API.</summary>
    Api,

    /// <summary>A schedule.</summary>
    Schedule,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A bucket.</summary>
    Bucket,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A queue that somebody consumes.</summary>
    Queue,

    /// <summary>A queue that people read.</summary>
    DeadLetters,

    /// <summary>A bus.</summary>
    Bus,

    /// <summary>A bus that another app owns.</summary>
    ForeignBus,

    /// <summary>A Kinesis stream.</summary>
    Stream,

    /// <summary>A function.</summary>
    Function,
}
