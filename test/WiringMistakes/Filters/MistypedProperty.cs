// A filter compares a text with a number.
// Caught by the compiler:
// CS0019 at placed.AddConsumer(fulfilment, where: order => order.Country == 31);
// Operator '==' cannot be applied to operands of type 'string' and 'int'

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.Country == 31);
#else
placed.AddConsumer(fulfilment, where: order => order.Country == "NL");
#endif
