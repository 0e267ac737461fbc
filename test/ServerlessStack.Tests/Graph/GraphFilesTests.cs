using System.Text.Json;
using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Graph;

public sealed class GraphFilesTests
{
    [Fact]
    public void A_graph_of_everything_matches_its_snapshot()
    {
        var app = TestApp.Create();
        DeclareEverything(new Stack(app, "Shop"), new Stack(app, "Audit"));
        app.Synth();

        TextSnapshot.Matches(File.ReadAllText(Path.Combine(app.Outdir, "event-graph.json")), "event-graph.json");
        TextSnapshot.Matches(File.ReadAllText(Path.Combine(app.Outdir, "event-graph.mmd")), "event-graph.mmd");
    }

    [Fact]
    public void The_files_do_not_depend_on_the_order_of_declarations()
    {
        Assert.Equal(Files("Home", "Abroad"), Files("Abroad", "Home"));

        static string Files(params string[] ids)
        {
            var app = TestApp.Create();
            var stack = new Stack(app, "Test");
            var topic = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
            foreach (var id in ids)
            {
                topic.AddConsumer(new WorkQueue<OrderPlaced>(stack, id));
            }

            app.Synth();
            return File.ReadAllText(Path.Combine(app.Outdir, "event-graph.json")) + File.ReadAllText(Path.Combine(app.Outdir, "event-graph.mmd"));
        }
    }

    [Fact]
    public void Every_resource_of_the_graph_is_in_its_stacks_template()
    {
        var app = TestApp.Create();
        DeclareEverything(new Stack(app, "Shop"), new Stack(app, "Audit"));
        app.Synth();

        using var graph = JsonDocument.Parse(File.ReadAllText(Path.Combine(app.Outdir, "event-graph.json")));
        var nodes = graph.RootElement.GetProperty("nodes").EnumerateArray().Where(node => node.TryGetProperty("logicalId", out _)).ToList();

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node =>
        {
            using var template = JsonDocument.Parse(File.ReadAllText(Path.Combine(app.Outdir, $"{node.GetProperty("stack").GetString()}.template.json")));
            Assert.True(template.RootElement.GetProperty("Resources").TryGetProperty(node.GetProperty("logicalId").GetString()!, out _), node.GetRawText());
        });
    }

    // One of every kind of node, every member of an arrow, and names that Mermaid would misread.
    private static void DeclareEverything(Stack shop, Stack audit)
    {
        var orders = new ItemTable<Order>(shop, "Orders");
        var placed = new EventTopic<OrderPlaced>(shop, "OrderPlaced");
        var fulfilment = new WorkQueue<OrderPlaced>(shop, "Fulfilment");
        var fulfil = new DotNetFunction<FulfilOrder>(shop, "FulfilOrder");
        var receipts = new ObjectBucket(shop, "Receipts");
        var bus = new EventBus(audit, "Bus");
        var clicks = new EventStream<OrderPlaced>(audit, "end", order => order.CustomerId);

        new ServerlessApi(shop, "Api").AddRoute(HttpMethod.Post, "/orders", fulfilment, RouteAccess.Anonymous);
        orders.AddConsumer(placed, via: new DotNetFunction<AnnounceOrder>(shop, "AnnounceOrder"), on: Change.Insert);
        placed.AddConsumer(fulfilment, where: order => order.Total > 0 && order.Country != "<NL> & #1");
        fulfilment.AddConsumer(fulfil);
        receipts.GrantWrite(fulfil);
        orders.GrantWrite(fulfil);
        EventLoops.Allow(from: fulfil, to: orders, because: "Only new orders are announced.");
        receipts.Created.AddConsumer(bus);
        bus.Events<OrderPlaced>().AddConsumer(new ForeignBus(audit, "Partner", "arn:aws:events:eu-central-1:111122223333:event-bus/audit"));
        fulfilment.AddConsumer(clicks);
        new Schedule(audit, "Nightly", Recurrence.Daily(new TimeOnly(3, 0))).AddConsumer(bus, new DeliveryProps { DeadLetters = new Amazon.CDK.AWS.SQS.Queue(audit, "Missed") });
    }
}
