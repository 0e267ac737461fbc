// The kind of change is a text.
// Caught by the compiler:
// CS1503 at orders.AddConsumer(placed, via: announce, on: "INSERT");
// Argument 4: cannot convert from 'string' to …

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
orders.AddConsumer(placed, via: announce, on: "INSERT");
#else
orders.AddConsumer(placed, via: announce, on: Change.Insert);
#endif
