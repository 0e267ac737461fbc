using Amazon.CDK;
using Amazon.CDK.AWS.Events;
using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>
/// An EventBridge bus of its own: it carries events of many types, told apart by their <c>detail-type</c>, and lets anybody of this account subscribe without the producer knowing
/// (EventBridge user guide, "Event buses in Amazon EventBridge").
/// </summary>
public sealed class EventBus : Construct
{
    private const int LongestName = 256;

    /// <summary>Declares a bus.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="EventBusDefaults"/>. Omitted: nothing.</param>
    /// <exception cref="InvalidConstructException">A value is outside what EventBridge accepts.</exception>
    public EventBus(Construct scope, string id, EventBusProps? props = null)
        : base(scope, id)
    {
        props ??= new EventBusProps();
        Source = props.Source ?? id;
        EventBusLimits.Check(new Rules(this), Source, props);
        Bus = new CfnEventBus(this, "Bus", new CfnEventBusProps
        {
            // EventBridge names no bus by itself; this name follows from the construct's path.
            Name = Names.UniqueResourceName(this, new UniqueResourceNameOptions { MaxLength = LongestName }),
            Description = props.Description,
        });
        if (props.ArchiveRetention is { } retention)
        {
            Archive = new CfnArchive(this, "Archive", new CfnArchiveProps { SourceArn = Bus.AttrArn, RetentionDays = retention.ToDays() });
        }

        EventGraph.Add(scope, new GraphNode(this, NodeKind.Bus, Bus, carried: null));
    }

    /// <summary>CloudFormation's own bus, for what this construct does not cover.</summary>
    public CfnEventBus Bus { get; }

    /// <summary>What every event of this bus names as its source.</summary>
    public string Source { get; }

    /// <summary>The archive from which events can be replayed, such as with <c>aws events start-replay</c>; <see langword="null"/> when none was asked for.</summary>
    public CfnArchive? Archive { get; }

    /// <summary>The bus's events of one type, as a source to connect consumers to.</summary>
    /// <typeparam name="TEvent">The event: the detail of the bus's events whose detail-type is the type's name.</typeparam>
    /// <returns>The source.</returns>
    public BusEvents<TEvent> Events<TEvent>()
        where TEvent : class => new(this);

    /// <summary>What a function's destination puts onto this bus, as a source to connect consumers to.</summary>
    /// <typeparam name="TEvent">The event that the function handles.</typeparam>
    /// <param name="records">The records, such as <c>fulfil.Failed</c>; connect them with this bus as well.</param>
    /// <returns>The source.</returns>
    public BusEvents<TEvent> Events<TEvent>(InvocationRecords<TEvent> records)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(records);
        return new(this, records);
    }
}
