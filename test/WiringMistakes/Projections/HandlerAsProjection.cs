// A handler stands where a projection belongs.
// Caught by the compiler:
// CS0311 at orders.AddConsumer(placed, via: fulfil);
// The type 'ServerlessStack.Lambdas.FulfilOrder' cannot be used as type parameter 'TProjection' in the generic type or method 'TableToTopic.AddConsumer<TItem, TEvent, TProjection>(ItemTable<TItem>, EventTopic<TEvent>, DotNetFunction<TProjection>, Change, Expression<Func<TItem, TItem, bool>>?, StreamPipeProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.FulfilOrder' to 'ServerlessStack.Lambda.IProjection<ServerlessStack.Lambda.ItemChange<ServerlessStack.Contracts.Order>, ServerlessStack.Contracts.OrderPlaced>'.

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
orders.AddConsumer(placed, via: fulfil);
#else
orders.AddConsumer(placed, via: announce);
#endif
