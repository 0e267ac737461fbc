using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Reports;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>What customers look at: the click stream is counted by the minute and reported every night.</summary>
public sealed class InsightsStack : Stack
{
    // A click is worth little, and anybody can send one that nobody can read: it must not hold up its shard for hours.
    private const int RetriesOfViews = 3;

    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="stage">The stage.</param>
    public InsightsStack(Construct scope, StageSettings stage)
        : base(scope, StackNames.Of(stage, "Insights"), new StackProps { Description = "The storefront's click stream and nightly report" })
    {
        ArgumentNullException.ThrowIfNull(stage);
        var countViews = new DotNetFunction<CountViews>(this, "CountViews", stage.Function("Counts the views of each article by the minute"));
        var reportViews = new DotNetFunction<ReportViews>(this, "ReportViews", stage.Function("Writes the report of the day before") with { Timeout = Duration.Minutes(5) });

        Views = new EventStream<ProductViewed>(this, "Views", partitionBy: view => view.Sku);
        var counts = new ItemTable<ViewCounts>(this, "ViewCounts", new ItemTableProps
        {
            PartitionKey = nameof(ViewCounts.Day),
            SortKey = nameof(ViewCounts.Window),
            Protection = stage.Protection,
        });
        var reports = new ObjectBucket(this, ReportBucket.Id, new ObjectBucketProps { Protection = stage.Protection });
        var ready = ForPeople.Topic<ObjectCreated>(this, "ReportReady");
        var failed = ForPeople.Topic<ScheduleFired>(this, "ReportFailed");

        // Not between 2 and 3 o'clock: that hour is missing on the day on which summer time begins, and the scheduler would skip the night.
        var nightly = new Schedule(this, "Nightly", Recurrence.Daily(new TimeOnly(3, 30)), new ScheduleProps { TimeZone = "Europe/Berlin" });

        Views.AddConsumer(countViews, props: new StreamMappingProps { TumblingWindow = Duration.Minutes(1), MaximumRetryAttempts = RetriesOfViews });
        counts.GrantPut(countViews);
        nightly.AddConsumer(reportViews);
        reportViews.Failed.AddConsumer(failed);
        counts.GrantRead(reportViews);
        reports.GrantWrite(reportViews);
        reports.Created.AddConsumer(ready, where: report => report.Key.StartsWith(ReportKey.Prefix, StringComparison.Ordinal));

        _ = new CfnOutput(this, "ReportsBucket", new CfnOutputProps { Value = reports.Bucket.BucketName, Description = "The bucket that holds the nightly reports" });
        _ = new CfnOutput(this, "ReportReadyTopic", new CfnOutputProps { Value = ready.Topic.TopicArn, Description = "The topic that says that a report is ready; subscribe to it" });
        _ = new CfnOutput(this, "ReportFailedTopic", new CfnOutputProps { Value = failed.Topic.TopicArn, Description = "The topic that says that there is no report of a night; subscribe to it" });
    }

    /// <summary>The stream of views.</summary>
    public EventStream<ProductViewed> Views { get; }
}
