using Amazon.CDK;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

public sealed class StatefulResourceLockTests : IDisposable
{
    private const string Remedy = "If that is what you want, run the test with UPDATE_SNAPSHOTS=1 and commit the file with a message that says why.";
    private static readonly SnapshotMode Writing = new(MayWrite: true);
    private static readonly SnapshotMode Reading = new(MayWrite: false);

    private readonly string _folder = Directory.CreateTempSubdirectory("lock").FullName;

    private string LockFile => Path.Combine(_folder, "Locks", "shop.json");

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
    public void A_table_that_is_gone_is_named_with_what_becomes_of_its_items()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders", new ItemTableProps { Protection = DataProtection.Disposable }));

        Assert.Equal(
            $"""
            A deployment would lose what the lock shop ({LockFile}) keeps:
              - Test/Orders/Table (AWS::DynamoDB::Table, OrdersTable1F8332C7 in Test) is in no stack any more: CloudFormation deletes the old one, and its items with it. To take it away without losing that, deploy once with its removal policy RETAIN, then without it; `cdk import` brings it back into a stack.

            {Remedy}
            """.ReplaceLineEndings("\n"),
            ErrorOf(_ => { }));
    }

    [Fact]
    public void A_renamed_table_can_keep_its_id()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders"));

        var error = ErrorOf(stack => new ItemTable<Order>(stack, "Purchases"));

        Assert.Contains("but Test/Purchases/Table (AWS::DynamoDB::Table, PurchasesTable", error, StringComparison.Ordinal);
        Assert.Contains("CloudFormation creates a new, empty one and leaves the old one in the account with its items, where nothing manages or reads it any more.", error, StringComparison.Ordinal);
        Assert.Contains("OverrideLogicalId(\"OrdersTable1F8332C7\")", error, StringComparison.Ordinal);
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
    public void What_moves_to_another_stack_is_moved_by_a_refactoring_or_an_import()
    {
        Lock(stack => new WorkQueue<OrderPlaced>(stack, "Work"));

        var error = ErrorOf(stack => new WorkQueue<OrderPlaced>(new Stack((App)stack.Node.Root, "Other"), "Work"));

        Assert.Contains("but Other/Work/Queue (AWS::SQS::Queue, ", error, StringComparison.Ordinal);
        Assert.Contains("deletes the old one, and the messages that wait in it with it. To keep it, move what is deployed with `cdk refactor --unstable=refactor`", error, StringComparison.Ordinal);
        Assert.Equal(2, error.Split("\n  - ").Length - 1);
    }

    [Fact]
    public void A_queue_and_its_dead_letters_are_each_found_under_their_new_name()
    {
        Lock(stack => new WorkQueue<OrderPlaced>(stack, "Work"));

        var error = ErrorOf(stack => new WorkQueue<OrderPlaced>(stack, "Fulfilment"));

        Assert.Matches(@"Test/Work/Queue \([^\n]* but Test/Fulfilment/Queue \(", error);
        Assert.Matches(@"Test/Work/DeadLetters/Queue \([^\n]* but Test/Fulfilment/DeadLetters/Queue \(", error);
    }

    [Fact]
    public void Another_key_schema_says_what_changes_and_where_that_is_written()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders", new ItemTableProps { Protection = DataProtection.Disposable }));

        var error = ErrorOf(stack => new ItemTable<Order>(stack, "Orders", new ItemTableProps { PartitionKey = "CustomerId", Protection = DataProtection.Disposable }));

        Assert.Contains(
            "Test/Orders/Table (AWS::DynamoDB::Table, OrdersTable1F8332C7 in Test) changes KeySchema from [{\"AttributeName\":\"id\",\"KeyType\":\"HASH\"}] to [{\"AttributeName\":\"customerId\",\"KeyType\":\"HASH\"}], "
            + "which cannot be changed in place (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html): "
            + "CloudFormation creates a new, empty one and deletes the old one, and its items with it. Declare a second construct of another id beside the old one,",
            error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_that_becomes_a_fifo_queue_loses_its_messages()
    {
        Lock(stack => new CfnQueue(stack, "Work"));

        Assert.Contains("changes FifoQueue from none to true,", ErrorOf(stack => new CfnQueue(stack, "Work", new CfnQueueProps { FifoQueue = true })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_of_another_type_under_the_same_id_is_another_resource()
    {
        Lock(stack => new CfnQueue(stack, "Work"));

        Assert.Contains("Test/Work (AWS::SQS::Queue, Work in Test) is in no stack any more", ErrorOf(stack => new Amazon.CDK.AWS.SNS.CfnTopic(stack, "Work")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_weaker_protection_is_a_loss_to_come()
    {
        Lock(stack => new ItemTable<Order>(stack, "Orders"));

        var error = ErrorOf(stack => new ItemTable<Order>(stack, "Orders", new ItemTableProps { Protection = DataProtection.Disposable }));

        Assert.Contains("changes its DeletionPolicy from Retain to Delete: when it leaves its stack, CloudFormation deletes the old one, and its items with it. Keep Retain", error, StringComparison.Ordinal);
        Assert.Contains("changes its UpdateReplacePolicy from Retain to Delete: when it is replaced,", error, StringComparison.Ordinal);
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);

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

    private void Lock(Action<Stack> declare) => Check(declare, Writing);

    private void Holds(Action<Stack> declare) => Check(declare, Reading);

    private string ErrorOf(Action<Stack> declare) => Assert.Throws<StatefulResourceLockException>(() => Check(declare, Reading)).Message;

    private void Check(Action<Stack> declare, SnapshotMode mode)
    {
        var app = (App)TestStack.With(declare).Node.Root;
        StatefulResourceLock.Holds([.. app.Node.FindAll().OfType<Stack>()], "shop", LockFile, mode);
    }
}
