// A filter on changes takes one item instead of the two that a change has.
// Caught by the compiler:
// CS1929 at orders.AddConsumer(changes, where: order => order.Status == OrderStatus.Placed);
// 'ItemTable<Order>' does not contain a definition for 'AddConsumer'…

var orders = new ItemTable<Order>(stack, "Orders");
var changes = new WorkQueue<ItemChange<Order>>(stack, "Changes");
#if MISTAKE
orders.AddConsumer(changes, where: order => order.Status == OrderStatus.Placed);
#else
orders.AddConsumer(changes, where: (before, after) => after.Status == OrderStatus.Placed);
#endif
