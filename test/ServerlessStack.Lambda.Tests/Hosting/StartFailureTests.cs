using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Hosting;

public sealed class StartFailureTests
{
    [Fact]
    public void Every_missing_link_is_named_once_and_not_only_the_first()
    {
        var reason = Explain(links =>
        {
            links.Table<Parcel>();
            links.Table<Parcel>();
            links.Bucket("Receipts");
            _ = new Uri(links.Queue<ParcelSent>(), UriKind.Absolute);
            links.Topic<ParcelSent>();
        });

        Assert.Equal(
            """
            This function uses 4 resources that it was never granted. In the stack that declares the function, add:
              - for a table of Parcel (STACK_TABLE_PARCEL is not set): table.GrantRead(function), table.GrantPut(function), table.GrantWrite(function) or table.GrantReadWrite(function), where table is the ItemTable<Parcel>
              - for the bucket Receipts (STACK_BUCKET_RECEIPTS is not set): bucket.GrantRead(function) or bucket.GrantWrite(function), where bucket is the ObjectBucket with the id "Receipts"
              - for a queue of ParcelSent (STACK_QUEUE_PARCEL_SENT is not set): queue.GrantSend(function), where queue is the WorkQueue<ParcelSent> or the FifoQueue<ParcelSent>
              - for a topic of ParcelSent (STACK_TOPIC_PARCEL_SENT is not set): topic.GrantPublish(function), where topic is the EventTopic<ParcelSent> or the FifoTopic<ParcelSent>
            """.ReplaceLineEndings("\n"),
            reason.Message);
    }

    [Fact]
    public void What_cannot_use_a_stand_in_hides_no_link_that_was_found_before()
    {
        var reason = Explain(links =>
        {
            links.Table<Parcel>();
            if (links.Bucket("Receipts").Contains("missing", StringComparison.Ordinal))
            {
                throw new FormatException("no such bucket");
            }
        });

        Assert.Equal(["STACK_TABLE_PARCEL", "STACK_BUCKET_RECEIPTS"], Assert.IsType<MissingLinkException>(reason).Missing.Select(link => link.Variable));
    }

    [Fact]
    public void A_missing_link_is_found_inside_another_exception() =>
        Assert.IsType<MissingLinkException>(Explain(links => Wrapped(() => links.Table<Parcel>())));

    [Fact]
    public void Any_other_failure_is_the_reason_itself_and_nothing_is_started_again()
    {
        var failure = new InvalidOperationException("no");

        Assert.Same(failure, StartFailure.Explain(failure, _ => throw new InvalidOperationException("started again")));
    }

    private static Exception Explain(Action<Lambda.Links> start) => StartFailure.Explain(
        Record.Exception(() => start(new Lambda.Links(_ => null)))!,
        survey => start(new Lambda.Links(_ => null, survey)));

    private static void Wrapped(Action read)
    {
        try
        {
            read();
        }
        catch (MissingLinkException exception)
        {
            throw new InvalidOperationException("The store could not be made.", exception);
        }
    }
}
