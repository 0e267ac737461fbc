// Source and consumer are swapped: the topic feeds the table that it hears from.
// Caught by the compiler:
// CS1929 at placed.AddConsumer(orders);
// 'EventTopic<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
placed.AddConsumer(orders);
#else
orders.AddConsumer(placed, via: announce);
#endif
