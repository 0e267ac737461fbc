// A FIFO queue feeds a standard topic: the order would be lost.
// Caught by the compiler:
// CS1929 at new FifoQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(placed);
// 'FifoQueue<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
#if MISTAKE
new FifoQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(placed);
#else
new WorkQueue<OrderPlaced>(stack, "Fulfilment").AddConsumer(placed);
#endif
