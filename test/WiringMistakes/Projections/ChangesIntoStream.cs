// Changes go into a stream as they are: no property would name the partition.
// Caught by the compiler:
// CS1929 at orders.AddConsumer(announced);
// 'ItemTable<Order>' does not contain a definition for 'AddConsumer'…

var orders = new ItemTable<Order>(stack, "Orders");
var announce = new DotNetFunction<AnnounceOrder>(stack, "AnnounceOrder");
var announced = new EventStream<OrderPlaced>(stack, "Announced", order => order.OrderId);
#if MISTAKE
orders.AddConsumer(announced);
#else
orders.AddConsumer(announced, via: announce);
#endif
