namespace ServerlessStack.Cli.Targets;

/// <summary>A local target that runs.</summary>
/// <param name="Address">Where it is called.</param>
/// <param name="ProcessId">The process that runs it.</param>
internal sealed record RunningTarget(Uri Address, int ProcessId);
