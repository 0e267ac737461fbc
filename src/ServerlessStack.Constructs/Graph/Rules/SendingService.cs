using ServerlessStack.Graph;

namespace ServerlessStack.Constructs.Graph;

/// <summary>A service that sends in its own name; pipes, schedules and APIs send with a role.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Principal">What policies call it.</param>
internal sealed record SendingService(string Name, string Principal)
{
    private static readonly SendingService Sns = new("SNS", "sns.amazonaws.com");

    // A bucket's events come through a rule, too.
    private static readonly SendingService EventBridge = new("EventBridge", "events.amazonaws.com");

    /// <summary>The service that delivers what a source emits.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The service; <see langword="null"/> when a role delivers.</returns>
    public static SendingService? Of(NodeKind source) => source switch
    {
        NodeKind.Topic => Sns,
        NodeKind.Bus or NodeKind.Bucket => EventBridge,
        _ => null,
    };
}
