// A filter compares a status with a text.
// Caught by the compiler:
// CS0019 at orders.AddConsumer(changes, where: (before, after) => after.Status == "Placed");
// Operator '==' cannot be applied to operands of type 'OrderStatus' and 'string'

var orders = new ItemTable<Order>(stack, "Orders");
var changes = new WorkQueue<ItemChange<Order>>(stack, "Changes");
#if MISTAKE
orders.AddConsumer(changes, where: (before, after) => after.Status == "Placed");
#else
orders.AddConsumer(changes, where: (before, after) => after.Status == OrderStatus.Placed);
#endif
