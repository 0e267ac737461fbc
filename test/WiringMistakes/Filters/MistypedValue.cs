// A filter compares a number with a text.
// Caught by the compiler:
// CS0019 at placed.AddConsumer(fulfilment, where: order => order.Total > "100");
// Operator '>' cannot be applied to operands of type 'decimal' and 'string'

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.Total > "100");
#else
placed.AddConsumer(fulfilment, where: order => order.Total > 100);
#endif
