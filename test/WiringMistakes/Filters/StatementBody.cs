// A filter is a program.
// Caught by the compiler:
// CS0834 at placed.AddConsumer(fulfilment, where: order => { return order.Total > 0; });
// A lambda expression with a statement body cannot be converted to an expression tree

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => { return order.Total > 0; });
#else
placed.AddConsumer(fulfilment, where: order => order.Total > 0);
#endif
