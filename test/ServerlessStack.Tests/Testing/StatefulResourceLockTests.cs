using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class StatefulResourceLockTests : LockTests
{
    [Fact]
    public void A_lock_says_what_must_stay_in_words_that_a_reviewer_reads()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders"));

        Assert.Equal(
            """
            {
              "Test": {
                "OrdersTable1F8332C7": {
                  "Type": "AWS::DynamoDB::Table",
                  "Construct": "Test/Orders/Table",
                  "DeletionPolicy": "Retain",
                  "UpdateReplacePolicy": "Retain",
                  "Replacing": {
                    "KeySchema": [
                      {
                        "AttributeName": "id",
                        "KeyType": "HASH"
                      }
                    ],
                    "AttributeDefinitions": [
                      {
                        "AttributeName": "id",
                        "AttributeType": "S"
                      }
                    ]
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(LockFile));
    }

    [Fact]
    public void What_is_locked_holds()
    {
        Lock(DeclareEverything);

        Holds(DeclareEverything);
        var locked = File.ReadAllText(LockFile);
        Assert.All(
            ["DynamoDB::Table", "S3::Bucket", "SQS::Queue", "SNS::Topic", "Kinesis::Stream", "Events::EventBus", "Events::Archive", "Logs::LogGroup"],
            type => Assert.Contains($"\"AWS::{type}\"", locked, StringComparison.Ordinal));
        Assert.DoesNotContain("AWS::Lambda::Function", locked, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_in_place_is_none_of_the_locks_business()
    {
        Lock(stack => new WorkQueue<OrderPlaced>(stack, "Work"));

        Holds(stack => new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { VisibilityTimeout = Duration.Minutes(5), Retention = Duration.Days(2) }));
    }

    [Fact]
    public void A_missing_lock_is_an_error()
    {
        Assert.Equal($"There is no lock shop ({LockFile}), so nothing would notice that a stateful resource is lost. {Remedy}", ErrorOf(stack => new ItemTable<Order>(stack, "Orders")));
        Assert.False(File.Exists(LockFile));
    }

    [Fact]
    public void A_renamed_table_that_keeps_its_id_loses_nothing_and_the_lock_is_only_out_of_date()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders"));

        var error = ErrorOf(stack => Override(new ItemTable<Order>(stack, "Purchases"), "OrdersTable1F8332C7"));

        Assert.StartsWith($"The lock shop ({LockFile}) is out of date; nothing is lost: - is the lock, + the stacks now.", error, StringComparison.Ordinal);
        Assert.Contains("\n-      \"Construct\": \"Test/Orders/Table\",\n+      \"Construct\": \"Test/Purchases/Table\",\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_table_must_be_locked_too()
    {
        Lock(_ => { });

        Assert.StartsWith($"The lock shop ({LockFile}) is out of date; nothing is lost", ErrorOf(stack => new ItemTable<Order>(stack, "Orders")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_cannot_be_read_keeps_nothing_and_says_so()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(LockFile)!);
        File.WriteAllText(LockFile, "<<<<<<< HEAD");

        var error = ErrorOf(_ => { });

        Assert.StartsWith($"The lock shop ({LockFile}) cannot be read: ", error, StringComparison.Ordinal);
        Assert.EndsWith("Restore the file from the last commit; an unread lock keeps nothing.", error, StringComparison.Ordinal);
    }

    private static void DeclareEverything(Stack stack)
    {
        _ = new ItemTable<Order>(stack, "Orders");
        _ = new ObjectBucket(stack, "Receipts");
        _ = new FifoQueue<OrderPlaced>(stack, "Work");
        _ = new EventTopic<OrderPlaced>(stack, "Placed");
        _ = new EventStream<OrderPlaced>(stack, "Clicks", order => order.CustomerId);
        _ = new EventBus(stack, "Audit", new EventBusProps { ArchiveRetention = Duration.Days(30) });
        _ = new DotNetFunction<Lambdas.PlaceOrder>(stack, "PlaceOrder");
    }

    private static void Override(ItemTable<Order> table, string id) => ((CfnElement)table.Node.FindAll().OfType<CfnTable>().Single()).OverrideLogicalId(id);
}
