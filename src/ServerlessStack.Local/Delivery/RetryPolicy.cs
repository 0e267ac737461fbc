using System.Text.Json.Nodes;

namespace ServerlessStack.Local.Delivery;

/// <summary>How long a delivery is retried: <see href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html"/>.</summary>
/// <param name="MaximumAge">The oldest event that is tried again, from a minute to a day.</param>
/// <param name="MaximumRetries">The most retries, from 0 to 185.</param>
internal sealed record RetryPolicy(TimeSpan MaximumAge, int MaximumRetries)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(15);

    /// <summary>EventBridge's and the Scheduler's: a day and 185 retries.</summary>
    public static RetryPolicy Default { get; } = new(TimeSpan.FromDays(1), 185);

    /// <summary>Reads <c>RetryPolicy</c> of a rule's or schedule's target; the default's figures where it is silent.</summary>
    public static RetryPolicy Read(JsonNode? policy) => new(
        policy?["MaximumEventAgeInSeconds"] is { } age ? TimeSpan.FromSeconds(double.Parse(age.ToString(), System.Globalization.CultureInfo.InvariantCulture)) : Default.MaximumAge,
        policy?["MaximumRetryAttempts"] is { } retries ? int.Parse(retries.ToString(), System.Globalization.CultureInfo.InvariantCulture) : Default.MaximumRetries);

    /// <summary>How long to wait before a retry. AWS does not publish its figures: they double from a second to a quarter of an hour, with up to half of it left to chance.</summary>
    /// <param name="retries">How many there were before.</param>
    public static TimeSpan Delay(int retries)
    {
        var full = TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, FirstDelay.Ticks << Math.Min(retries, 20)));
        return full * (0.5 + (Random.Shared.NextDouble() / 2));
    }
}
