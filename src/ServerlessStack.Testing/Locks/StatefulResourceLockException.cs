namespace ServerlessStack.Testing;

/// <summary>The stateful resources of an app are not those of its lock.</summary>
public sealed class StatefulResourceLockException : Exception
{
    internal StatefulResourceLockException(string message)
        : base(message)
    {
    }
}
