// What a function writes to a table comes back to it, and nobody said what ends that.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/FulfilOrder] An event comes back to where it was, Test/Orders → Test/AnnounceOrder → Test/OrderPlaced → Test/FulfilOrder writes to Test/Orders: each round starts the next one, without end and at your expense. Break the loop, or say what ends it: EventLoops.Allow(from: Test/FulfilOrder, to: Test/Orders, because: "…").

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
orders.AddConsumer(placed, via: new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder"), on: Change.Insert);
placed.AddConsumer(fulfil);
orders.GrantWrite(fulfil);
#if !MISTAKE
EventLoops.Allow(from: fulfil, to: orders, because: "Only new orders are announced.");
#endif
