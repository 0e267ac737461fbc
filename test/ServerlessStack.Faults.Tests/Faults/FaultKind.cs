namespace ServerlessStack.Faults.Tests.Faults;

/// <summary>What goes wrong while a function handles an event.</summary>
internal enum FaultKind
{
    /// <summary>The handler throws.</summary>
    Throw,

    /// <summary>The process is killed with SIGKILL.</summary>
    Kill,

    /// <summary>The handler takes too long, and stops when it is asked to.</summary>
    Obey,

    /// <summary>The handler waits for ever and ignores that it is asked to stop.</summary>
    Ignore,

    /// <summary>The handler blocks its thread for ever.</summary>
    Block,
}
