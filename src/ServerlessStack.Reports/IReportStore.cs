using ServerlessStack.Contracts;

namespace ServerlessStack.Reports;

/// <summary>Keeps the reports: one a day.</summary>
public interface IReportStore
{
    /// <summary>Keeps a report in the place of an earlier one of its day.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellation">Gives up waiting for the store.</param>
    /// <returns>A task that completes when the report is durable.</returns>
    Task WriteAsync(DailyViews report, CancellationToken cancellation);
}
