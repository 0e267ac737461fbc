using System.Globalization;

namespace ServerlessStack.Lambda;

/// <summary>An idempotent handler did not handle an event, or cannot say that it did; the source delivers the event again.</summary>
public sealed class IdempotencyException : Exception
{
    /// <summary>Says that the execution is no longer the one that may record a completion.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="consequence">What that means for its effect.</param>
    /// <returns>The error.</returns>
    public static IdempotencyException LeaseLost(Execution execution, string consequence)
    {
        ArgumentNullException.ThrowIfNull(execution);
        return new(
            IdempotencyRefusal.LeaseLost,
            $"The execution '{execution.Id}' held its lease until {Utc(execution.LeaseEnd)}, and another one has taken over since: {consequence}");
    }

    private IdempotencyException(IdempotencyRefusal reason, string message)
        : base(message) => Reason = reason;

    /// <summary>Why.</summary>
    public IdempotencyRefusal Reason { get; }

    internal static IdempotencyException NoKey(string handler) => new(
        IdempotencyRefusal.NoKey,
        $"{handler} handles each key once, but this event has no key: what OncePer was given returned null or an empty text. Choose what every event has.");

    internal static IdempotencyException From(ClaimResult refused, string handler, string key) => refused.Outcome switch
    {
        ClaimOutcome.InProgress when refused.IsStillRunning => new(
            IdempotencyRefusal.InProgress,
            $"Invocation {refused.HeldBy} was given up, but is still handling '{key}' in {handler}, which ignores its CancellationToken; this duplicate was not handled. "
            + $"Unless it ends before, it is taken for one that hangs at {Utc(refused.LeaseEnd)}."),
        ClaimOutcome.InProgress => new(
            IdempotencyRefusal.InProgress,
            $"Invocation {refused.HeldBy} is handling '{key}' in {handler} already, until {Utc(refused.LeaseEnd)} at the latest; this duplicate was not handled."),
        ClaimOutcome.InDoubt => new(
            IdempotencyRefusal.InDoubt,
            $"Invocation {refused.HeldBy} began to handle '{key}' in {handler} and did not say how that ended, so its effect may have happened; AfterCrash.Refuse forbids to run it again. "
            + "Look whether it happened. Then delete the record from the idempotency table to let a redrive handle it, or drop the event."),
        _ => new(
            IdempotencyRefusal.Mismatch,
            $"{handler} has got '{key}' before (invocation {refused.HeldBy}) with other content, so this is no duplicate. Choose a key that differs for what differs, or say by 'content' what has to be the same."),
    };

    private static string Utc(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) ?? "";
}
