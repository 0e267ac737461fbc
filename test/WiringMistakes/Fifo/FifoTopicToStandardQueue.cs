// A FIFO topic feeds a standard queue: the order would be lost.
// Caught by the compiler:
// CS1929 at placed.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Fulfilment"));
// 'FifoTopic<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var placed = new FifoTopic<OrderPlaced>(stack, "OrderPlaced");
#if MISTAKE
placed.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Fulfilment"));
#else
placed.AddConsumer(new FifoQueue<OrderPlaced>(stack, "Fulfilment"));
#endif
