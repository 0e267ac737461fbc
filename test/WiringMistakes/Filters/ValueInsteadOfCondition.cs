// A filter is a value, not a condition.
// Caught by the compiler:
// CS0029 at placed.AddConsumer(fulfilment, where: order => order.Total);
// Cannot implicitly convert type 'decimal' to 'bool'
// CS1662 at placed.AddConsumer(fulfilment, where: order => order.Total);
// Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.Total);
#else
placed.AddConsumer(fulfilment, where: order => order.Total > 0);
#endif
