namespace ServerlessStack.Constructs;

/// <summary>The defaults of every topic, each with its reason.</summary>
public static class EventTopicDefaults
{
    /// <summary>TLS only: an event is never sent in clear text, whoever publishes it.</summary>
    public const bool EnforcesTls = true;
}
