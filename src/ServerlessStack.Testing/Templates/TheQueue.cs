using System.Globalization;
using Amazon.CDK;

namespace ServerlessStack.Testing;

/// <summary>A queue of a template, for what must hold of it.</summary>
public sealed class TheQueue : TheResource
{
    internal TheQueue(TheTemplate template, string id)
        : base(template, id)
    {
    }

    /// <summary>A message that cannot be processed is put aside.</summary>
    /// <param name="afterReceives">How often it is received before.</param>
    /// <returns>The queue, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">The queue has no dead-letter queue, or another number.</exception>
    public TheQueue WithDeadLetters(int afterReceives)
    {
        if (Property("RedrivePolicy.deadLetterTargetArn") is null)
        {
            throw Failure("it has no dead-letter queue, so a message that cannot be processed comes back until it expires");
        }

        With("RedrivePolicy.maxReceiveCount", afterReceives);
        return this;
    }

    /// <summary>How long nobody else gets a message that somebody received.</summary>
    /// <param name="timeout">The time, whole seconds.</param>
    /// <returns>The queue, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">It is another time.</exception>
    public TheQueue WithVisibilityTimeout(Duration timeout)
    {
        ArgumentNullException.ThrowIfNull(timeout);
        With("VisibilityTimeout", (int)timeout.ToSeconds());
        return this;
    }

    /// <summary>How long a message waits for somebody to receive it.</summary>
    /// <param name="retention">The time, whole seconds.</param>
    /// <returns>The queue, for what else must hold.</returns>
    /// <exception cref="TemplateAssertionException">It is another time.</exception>
    public TheQueue WithRetention(Duration retention)
    {
        ArgumentNullException.ThrowIfNull(retention);
        With("MessageRetentionPeriod", (int)retention.ToSeconds());
        return this;
    }
}
