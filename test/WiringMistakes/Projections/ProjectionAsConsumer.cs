// A projection consumes a table: what it returns would go nowhere.
// Caught by the compiler:
// CS0311 at orders.AddConsumer(announce);
// The type 'ServerlessStack.Lambdas.AnnounceOrder' cannot be used as type parameter 'THandler' in the generic type or method 'TableToFunction.AddConsumer<TItem, THandler>(ItemTable<TItem>, DotNetFunction<THandler>, Change, Expression<Func<TItem, TItem, bool>>?, StreamMappingProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.AnnounceOrder' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Lambda.ItemChange<ServerlessStack.Contracts.Order>>'.

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
orders.AddConsumer(announce);
#else
orders.AddConsumer(placed, via: announce);
#endif
