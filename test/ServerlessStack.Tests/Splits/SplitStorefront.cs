using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Tests.Splits;

/// <summary>The storefront's constructs and wiring, each construct in whatever stack a test wants it.</summary>
internal static class SplitStorefront
{
    /// <summary>The constructs, those that others need first.</summary>
    public static IReadOnlyList<string> Constructs { get; } =
    [
        "Orders", "Receipts", "AnnounceOrder", "OrderPlaced", "Fulfilment", "FulfilOrder", "IndexReceipt",
        "Accounts", "Awarded", "AwardPoints",
        "AnnounceToAudit", "Audit", "Trail", "RecordOrder", "RecordReceipt", "LargeOrders",
        "Views", "ViewCounts", "CountViews", "Reports", "Nightly", "ReportViews", "ReportReady",
        "PlaceOrder", "GetOrder", "Api",
    ];

    /// <summary>What the grants need: the function, and what it was granted.</summary>
    public static IReadOnlyList<(string Function, string Resource)> Grants { get; } =
    [
        ("PlaceOrder", "Orders"), ("GetOrder", "Orders"), ("IndexReceipt", "Orders"), ("FulfilOrder", "Receipts"),
        ("AwardPoints", "Accounts"), ("AwardPoints", "Awarded"),
        ("RecordOrder", "Trail"), ("RecordReceipt", "Trail"),
        ("CountViews", "ViewCounts"), ("ReportViews", "ViewCounts"), ("ReportViews", "Reports"),
    ];

    /// <summary>Declares all of it.</summary>
    /// <param name="stackOf">Gives each construct's stack.</param>
    public static void Declare(Func<string, Stack> stackOf)
    {
        var orders = new ItemTable<Order>(stackOf("Orders"), "Orders");
        var receipts = new ObjectBucket(stackOf("Receipts"), "Receipts");
        var announceOrder = new DotNetFunction<AnnounceOrder>(stackOf("AnnounceOrder"), "AnnounceOrder");
        var fulfilOrder = new DotNetFunction<FulfilOrder>(stackOf("FulfilOrder"), "FulfilOrder");
        var indexReceipt = new DotNetFunction<IndexReceipt>(stackOf("IndexReceipt"), "IndexReceipt");
        var placed = new EventTopic<OrderPlaced>(stackOf("OrderPlaced"), "OrderPlaced");
        var fulfilment = new WorkQueue<OrderPlaced>(stackOf("Fulfilment"), "Fulfilment");
        orders.AddConsumer(placed, via: announceOrder, on: Change.Insert);
        placed.AddConsumer(fulfilment, where: order => order.Total > 0);
        fulfilment.AddConsumer(fulfilOrder);
        receipts.GrantWrite(fulfilOrder);
        receipts.Created.AddConsumer(indexReceipt, where: receipt => receipt.Key.StartsWith(ReceiptKey.Prefix, StringComparison.Ordinal));
        orders.GrantWrite(indexReceipt);
        EventLoops.Allow(from: indexReceipt, to: orders, because: "A receipt changes its order, and only new orders are announced.");

        DeclareLoyalty(stackOf, placed);
        DeclareAudit(stackOf, orders, receipts);
        DeclareApi(stackOf, orders, DeclareInsights(stackOf));
    }

    private static void DeclareLoyalty(Func<string, Stack> stackOf, EventTopic<OrderPlaced> placed)
    {
        var awardPoints = new DotNetFunction<AwardPoints>(stackOf("AwardPoints"), "AwardPoints");
        placed.AddConsumer(awardPoints);
        new ItemTable<PointsAccount>(stackOf("Accounts"), "Accounts", new ItemTableProps { PartitionKey = nameof(PointsAccount.CustomerId) }).GrantWrite(awardPoints);
        new IdempotencyTable(stackOf("Awarded"), "Awarded").GrantUse(awardPoints);
    }

    private static void DeclareAudit(Func<string, Stack> stackOf, ItemTable<Order> orders, ObjectBucket receipts)
    {
        var announce = new DotNetFunction<AnnounceOrder>(stackOf("AnnounceToAudit"), "AnnounceToAudit");
        var recordOrder = new DotNetFunction<RecordOrder>(stackOf("RecordOrder"), "RecordOrder");
        var recordReceipt = new DotNetFunction<RecordReceipt>(stackOf("RecordReceipt"), "RecordReceipt");
        var audit = new EventBus(stackOf("Audit"), "Audit");
        var trail = new ItemTable<AuditEntry>(
            stackOf("Trail"), "Trail", new ItemTableProps { PartitionKey = nameof(AuditEntry.Subject), SortKey = nameof(AuditEntry.Fact) });

        orders.AddConsumer(audit.Events<OrderPlaced>(), via: announce, on: Change.Insert);
        receipts.Created.AddConsumer(audit);
        audit.Events<OrderPlaced>().AddConsumer(recordOrder);
        audit.Events<ObjectCreated>().AddConsumer(recordReceipt);
        audit.Events<OrderPlaced>().AddConsumer(new WorkQueue<OrderPlaced>(stackOf("LargeOrders"), "LargeOrders"));
        trail.GrantWrite(recordOrder);
        trail.GrantWrite(recordReceipt);
    }

    private static EventStream<ProductViewed> DeclareInsights(Func<string, Stack> stackOf)
    {
        var views = new EventStream<ProductViewed>(stackOf("Views"), "Views", view => view.Sku);
        var countViews = new DotNetFunction<CountViews>(stackOf("CountViews"), "CountViews");
        var reportViews = new DotNetFunction<ReportViews>(stackOf("ReportViews"), "ReportViews");
        var counts = new ItemTable<ViewCounts>(
            stackOf("ViewCounts"), "ViewCounts", new ItemTableProps { PartitionKey = nameof(ViewCounts.Day), SortKey = nameof(ViewCounts.Window) });
        var reports = new ObjectBucket(stackOf("Reports"), "Reports");

        views.AddConsumer(countViews, props: new StreamMappingProps { TumblingWindow = Duration.Minutes(1) });
        new Schedule(stackOf("Nightly"), "Nightly", Recurrence.Daily(new TimeOnly(3, 30))).AddConsumer(reportViews);
        counts.GrantWrite(countViews);
        counts.GrantRead(reportViews);
        reports.GrantWrite(reportViews);
        reports.Created.AddConsumer(new EventTopic<ObjectCreated>(stackOf("ReportReady"), "ReportReady"));
        return views;
    }

    private static void DeclareApi(Func<string, Stack> stackOf, ItemTable<Order> orders, EventStream<ProductViewed> views)
    {
        var placeOrder = new DotNetFunction<PlaceOrder>(stackOf("PlaceOrder"), "PlaceOrder");
        var getOrder = new DotNetFunction<GetOrder>(stackOf("GetOrder"), "GetOrder");
        var api = new ServerlessApi(stackOf("Api"), "Api", new ServerlessApiProps { Issuer = StorefrontStages.Dev.Issuer });

        orders.GrantWrite(placeOrder);
        orders.GrantRead(getOrder);
        api.AddRoute(HttpMethod.Post, "/orders", placeOrder);
        api.AddRoute(HttpMethod.Get, "/orders/{id}", getOrder);
        api.AddRoute(HttpMethod.Post, "/views", views, RouteAccess.Anonymous);
        api.AddNotFoundRoute(getOrder);
    }
}
