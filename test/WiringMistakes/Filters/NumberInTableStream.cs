// A filter compares an item's number, which a table's stream holds as a text.
// Caught by the synthesis:
// Test/OrderPlaced:
//   - after.Total > 100 cannot become a pipe's filter: DynamoDB's stream records hold numbers as texts, which have no order; compare with == or !=, or decide in the projection or the handler.

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
orders.AddConsumer(placed, via: announce, where: (before, after) => after.Total > 100);
#else
orders.AddConsumer(placed, via: announce, where: (before, after) => after.Country == "NL");
#endif
