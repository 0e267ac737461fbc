namespace ServerlessStack.Local.Control.Calls;

/// <summary>Knows what deployed templates ask for that has no meaning on a laptop.</summary>
internal interface IMeaninglessProperties
{
    /// <summary>The properties, by type and path: <c>AWS::SQS::Queue.SqsManagedSseEnabled</c>; each once.</summary>
    IReadOnlyList<string> Accepted { get; }
}
