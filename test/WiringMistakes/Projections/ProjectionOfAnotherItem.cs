// A projection of orders runs on the changes of receipts.
// Caught by the compiler:
// CS0311 at receipts.AddConsumer(placed, via: announce);
// The type 'ServerlessStack.Lambdas.AnnounceOrder' cannot be used as type parameter 'TProjection' in the generic type or method 'TableToTopic.AddConsumer<TItem, TEvent, TProjection>(ItemTable<TItem>, EventTopic<TEvent>, DotNetFunction<TProjection>, Change, Expression<Func<TItem, TItem, bool>>?, StreamPipeProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.AnnounceOrder' to 'ServerlessStack.Lambda.IProjection<ServerlessStack.Lambda.ItemChange<ServerlessStack.Contracts.Receipt>, ServerlessStack.Contracts.OrderPlaced>'.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
var receipts = new ItemTable<Receipt>(stack, "Receipts", new ItemTableProps { PartitionKey = nameof(Receipt.OrderId) });
var orders = new ItemTable<Order>(stack, "Orders");
#if MISTAKE
receipts.AddConsumer(placed, via: announce);
#else
orders.AddConsumer(placed, via: announce);
#endif
