// A projection to placed orders feeds a topic of receipts.
// Caught by the compiler:
// CS0311 at orders.AddConsumer(new EventTopic<Receipt>(stack, "Announced"), via: announce);
// The type 'ServerlessStack.Lambdas.AnnounceOrder' cannot be used as type parameter 'TProjection' in the generic type or method 'TableToTopic.AddConsumer<TItem, TEvent, TProjection>(ItemTable<TItem>, EventTopic<TEvent>, DotNetFunction<TProjection>, Change, Expression<Func<TItem, TItem, bool>>?, StreamPipeProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.AnnounceOrder' to 'ServerlessStack.Lambda.IProjection<ServerlessStack.Lambda.ItemChange<ServerlessStack.Contracts.Order>, ServerlessStack.Contracts.Receipt>'.

var orders = new ItemTable<Order>(stack, "Orders");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
orders.AddConsumer(new EventTopic<Receipt>(stack, "Announced"), via: announce);
#else
orders.AddConsumer(new EventTopic<OrderPlaced>(stack, "Announced"), via: announce);
#endif
