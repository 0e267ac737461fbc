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
        "Printing", "StrayReceipts",
        "Announced", "Audit", "Trail", "RecordOrder", "RecordReceipt", "LargeOrders", "ChangedFacts", "Company",
        "AnnounceStatus", "StatusChanged", "HistoryUpdates", "KeepHistory", "History",
        "Views", "ViewCounts", "CountViews", "Reports", "Nightly", "ReportViews", "ReportReady", "ReportFailed",
        "Messages", "Helpdesk", "Reviews", "Moderation", "Complaints",
        "PlaceOrder", "GetOrder", "ListOrders", "Api",
    ];

    /// <summary>What the grants need: the function, and what it was granted.</summary>
    public static IReadOnlyList<(string Function, string Resource)> Grants { get; } =
    [
        ("PlaceOrder", "Orders"), ("GetOrder", "Orders"), ("IndexReceipt", "Orders"), ("FulfilOrder", "Receipts"),
        ("AwardPoints", "Accounts"), ("AwardPoints", "Awarded"),
        ("RecordOrder", "Trail"), ("RecordReceipt", "Trail"),
        ("AnnounceStatus", "StatusChanged"), ("KeepHistory", "History"), ("ListOrders", "History"),
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
        receipts.Created.AddConsumer(new WorkQueue<ObjectCreated>(stackOf("Printing"), "Printing"), where: receipt => receipt.Key.StartsWith(ReceiptKey.Prefix, StringComparison.Ordinal));
        indexReceipt.Failed.AddConsumer(new WorkQueue<ObjectCreated>(stackOf("StrayReceipts"), "StrayReceipts"));
        EventLoops.Allow(from: indexReceipt, to: orders, because: "A receipt changes its order, and only new orders are announced.");

        DeclareLoyalty(stackOf, placed);
        DeclareAudit(stackOf, placed, receipts);
        DeclareApi(stackOf, orders, DeclareHistory(stackOf, orders), DeclareInsights(stackOf));
    }

    private static void DeclareLoyalty(Func<string, Stack> stackOf, EventTopic<OrderPlaced> placed)
    {
        var awardPoints = new DotNetFunction<AwardPoints>(stackOf("AwardPoints"), "AwardPoints");
        placed.AddConsumer(awardPoints);
        new ItemTable<PointsAccount>(stackOf("Accounts"), "Accounts", new ItemTableProps { PartitionKey = nameof(PointsAccount.CustomerId) }).GrantWrite(awardPoints);
        new IdempotencyTable(stackOf("Awarded"), "Awarded").GrantUse(awardPoints);
    }

    private static void DeclareAudit(Func<string, Stack> stackOf, EventTopic<OrderPlaced> placed, ObjectBucket receipts)
    {
        var announced = new WorkQueue<OrderPlaced>(stackOf("Announced"), "Announced");
        var recordOrder = new DotNetFunction<RecordOrder>(stackOf("RecordOrder"), "RecordOrder");
        var recordReceipt = new DotNetFunction<RecordReceipt>(stackOf("RecordReceipt"), "RecordReceipt");
        var audit = new EventBus(stackOf("Audit"), "Audit");
        var trail = new ItemTable<AuditEntry>(
            stackOf("Trail"), "Trail", new ItemTableProps { PartitionKey = nameof(AuditEntry.Subject), SortKey = nameof(AuditEntry.Fact) });

        placed.AddConsumer(announced);
        announced.AddConsumer(audit);
        receipts.Created.AddConsumer(audit);
        audit.Events<OrderPlaced>().AddConsumer(recordOrder);
        audit.Events<ObjectCreated>().AddConsumer(recordReceipt);
        audit.Events<OrderPlaced>().AddConsumer(new WorkQueue<OrderPlaced>(stackOf("LargeOrders"), "LargeOrders"));
        trail.GrantPut(recordOrder);
        audit.Events<OrderPlaced>().AddConsumer(new ForeignBus(stackOf("Company"), "Company", "arn:aws:events:eu-west-1:123456789012:event-bus/default"));
        trail.GrantPut(recordReceipt);
        trail.AddConsumer(new WorkQueue<ItemChange<AuditEntry>>(stackOf("ChangedFacts"), "ChangedFacts"), on: Change.Modify | Change.Remove);
    }

    private static ItemTable<OrderSummary> DeclareHistory(Func<string, Stack> stackOf, ItemTable<Order> orders)
    {
        var announceStatus = new DotNetFunction<AnnounceStatus>(stackOf("AnnounceStatus"), "AnnounceStatus");
        var keepHistory = new DotNetFunction<KeepHistory>(stackOf("KeepHistory"), "KeepHistory");
        var changed = new FifoTopic<OrderStatusChanged>(stackOf("StatusChanged"), "StatusChanged");
        var updates = new FifoQueue<OrderStatusChanged>(stackOf("HistoryUpdates"), "HistoryUpdates");
        var history = new ItemTable<OrderSummary>(
            stackOf("History"), "History", new ItemTableProps { PartitionKey = nameof(OrderSummary.CustomerId), SortKey = nameof(OrderSummary.Position) });

        orders.AddConsumer(announceStatus, on: Change.Insert | Change.Modify);
        changed.GrantPublish(announceStatus);
        changed.AddConsumer(updates);
        updates.AddConsumer(keepHistory);
        history.GrantPut(keepHistory);
        return history;
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
        counts.GrantPut(countViews);
        counts.GrantRead(reportViews);
        reports.GrantWrite(reportViews);
        reports.Created.AddConsumer(new EventTopic<ObjectCreated>(stackOf("ReportReady"), "ReportReady"));
        reportViews.Failed.AddConsumer(new EventTopic<ScheduleFired>(stackOf("ReportFailed"), "ReportFailed"));
        return views;
    }

    private static (WorkQueue<CustomerMessage> Messages, EventBus Reviews) DeclareSupport(Func<string, Stack> stackOf)
    {
        var messages = new WorkQueue<CustomerMessage>(stackOf("Messages"), "Messages");
        var reviews = new EventBus(stackOf("Reviews"), "Reviews");
        messages.AddConsumer(new EventTopic<CustomerMessage>(stackOf("Helpdesk"), "Helpdesk"));
        reviews.Events<ReviewWritten>().AddConsumer(new WorkQueue<ReviewWritten>(stackOf("Moderation"), "Moderation"));
        reviews.Events<ReviewWritten>().AddConsumer(new EventTopic<ReviewWritten>(stackOf("Complaints"), "Complaints"));
        return (messages, reviews);
    }

    private static void DeclareApi(Func<string, Stack> stackOf, ItemTable<Order> orders, ItemTable<OrderSummary> history, EventStream<ProductViewed> views)
    {
        var (messages, reviews) = DeclareSupport(stackOf);
        var placeOrder = new DotNetFunction<PlaceOrder>(stackOf("PlaceOrder"), "PlaceOrder");
        var getOrder = new DotNetFunction<GetOrder>(stackOf("GetOrder"), "GetOrder");
        var listOrders = new DotNetFunction<ListOrders>(stackOf("ListOrders"), "ListOrders");
        var api = new ServerlessApi(stackOf("Api"), "Api", new ServerlessApiProps { Issuer = StorefrontStages.Dev.Issuer });

        orders.GrantWrite(placeOrder);
        orders.GrantRead(getOrder);
        history.GrantRead(listOrders);
        api.AddRoute(HttpMethod.Post, "/orders", placeOrder);
        api.AddRoute(HttpMethod.Get, "/orders", listOrders);
        api.AddRoute(HttpMethod.Get, "/orders/{id}", getOrder);
        api.AddRoute(HttpMethod.Post, "/views", views, RouteAccess.Anonymous);
        api.AddRoute(HttpMethod.Post, "/messages", messages, RouteAccess.Anonymous);
        api.AddRoute(HttpMethod.Post, "/reviews", reviews.Events<ReviewWritten>());
        api.AddNotFoundRoute(getOrder);
    }
}
