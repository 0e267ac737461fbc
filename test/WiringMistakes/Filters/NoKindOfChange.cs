// No kind of change is asked for.
// Caught by the synthesis:
// Test/OrderPlaced:
//   - Change (None) must name Insert, Modify or Remove, or nothing would ever arrive.

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
orders.AddConsumer(placed, via: announce, on: Change.None);
#else
orders.AddConsumer(placed, via: announce, on: Change.Insert);
#endif
