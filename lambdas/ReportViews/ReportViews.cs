namespace ServerlessStack.Lambdas;

/// <summary>Writes the report of the day before. The day follows from the scheduled time and the key from the day, so that a repetition writes the same object.</summary>
/// <param name="views">Where counts are kept.</param>
/// <param name="reports">Where reports are kept.</param>
public sealed class ReportViews(IViewStore views, IReportStore reports) : IEventHandler<ScheduleFired>
{
    /// <inheritdoc />
    public async Task HandleAsync(ScheduleFired received, EventContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(received);
        var day = ViewDay.Of(received.Time).AddDays(-1);
        var tally = new DayTally(day);
        await foreach (var counts in views.ReadAsync(day, cancellation))
        {
            tally.Add(counts);
        }

        await reports.WriteAsync(tally.ToReport(), cancellation);
    }
}
