// A queue feeds a queue.
// Caught by the compiler:
// CS1929 at fulfilment.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Again"));
// 'WorkQueue<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
#if MISTAKE
fulfilment.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Again"));
#else
fulfilment.AddConsumer(placed);
#endif
