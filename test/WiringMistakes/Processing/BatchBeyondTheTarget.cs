// A pipe takes larger batches than its target does.
// Caught by the synthesis:
// Test/OrderPlaced:
//   - BatchSize (100) must be 1 to 10, because SNS takes at most 10 events at once, or EventBridge refuses the pipe.

var orders = new ItemTable<Order>(stack, "Orders");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
#if MISTAKE
orders.AddConsumer(placed, via: announce, props: new StreamPipeProps { BatchSize = 100 });
#else
orders.AddConsumer(placed, via: announce, props: new StreamPipeProps { BatchSize = 10 });
#endif
