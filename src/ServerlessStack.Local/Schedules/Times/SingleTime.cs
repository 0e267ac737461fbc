namespace ServerlessStack.Local.Schedules.Times;

/// <summary>Once.</summary>
/// <param name="Time">When.</param>
internal sealed record SingleTime(DateTimeOffset Time) : IScheduleTimes
{
    /// <inheritdoc />
    public DateTimeOffset? Next(DateTimeOffset after) => after < Time ? Time : null;
}
