// A filter asks for a property that the event does not have.
// Caught by the compiler:
// CS1061 at placed.AddConsumer(fulfilment, where: order => order.Amount > 100);
// 'OrderPlaced' does not contain a definition for 'Amount' and no accessible extension method 'Amount' accepting a first argument of type 'OrderPlaced' could be found (are you missing a using directive or an assembly reference?)

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.Amount > 100);
#else
placed.AddConsumer(fulfilment, where: order => order.Total > 100);
#endif
