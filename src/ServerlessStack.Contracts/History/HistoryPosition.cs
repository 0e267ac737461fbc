using System.Globalization;

namespace ServerlessStack.Contracts;

/// <summary>Where an order stands in its customer's history: <c>{time}/{order id}</c>, so that texts sort as the orders were placed, and two orders of one moment stay apart.</summary>
public static class HistoryPosition
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    // The time is always as long, or texts of different lengths would not sort as times do.
    private static readonly int TimeLength = Time(DateTimeOffset.UnixEpoch).Length;

    /// <summary>The position of an order.</summary>
    /// <param name="placedAt">When the order was first accepted.</param>
    /// <param name="orderId">The order's id, see <see cref="OrderId"/>.</param>
    /// <returns>The position; always the same for the same order.</returns>
    public static string Of(DateTimeOffset placedAt, string orderId) => $"{Time(placedAt)}/{orderId}";

    /// <summary>Whether a text has the shape of a position; says nothing about whether there is such an order.</summary>
    /// <param name="text">The text, of any length; <see langword="null"/> is no position.</param>
    /// <returns><see langword="true"/> for a time in UTC, a slash and an order's id.</returns>
    public static bool IsValid(string? text) =>
        text is not null && text.Length == TimeLength + 1 + OrderId.Length && text[TimeLength] == '/' && OrderId.IsValid(text[(TimeLength + 1)..])
        && DateTimeOffset.TryParseExact(text[..TimeLength], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
