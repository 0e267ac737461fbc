// A standard topic feeds a FIFO queue: its events have no group.
// Caught by the compiler:
// CS1929 at placed.AddConsumer(new FifoQueue<OrderPlaced>(stack, "Fulfilment"));
// 'EventTopic<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
#if MISTAKE
placed.AddConsumer(new FifoQueue<OrderPlaced>(stack, "Fulfilment"));
#else
placed.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Fulfilment"));
#endif
