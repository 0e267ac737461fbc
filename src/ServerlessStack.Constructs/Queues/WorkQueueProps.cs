namespace ServerlessStack.Constructs;

/// <summary>What can be said about a work queue. Everything has a default, named in <see cref="WorkQueueDefaults"/>.</summary>
public sealed record WorkQueueProps : MessageQueueProps;
