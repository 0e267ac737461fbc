// Changes of orders go to a topic of placed orders without a projection.
// Caught by the compiler:
// CS1929 at orders.AddConsumer(placed);
// 'ItemTable<Order>' does not contain a definition for 'AddConsumer'…

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
orders.AddConsumer(placed);
#else
orders.AddConsumer(placed, via: announce);
#endif
