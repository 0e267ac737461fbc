// A bus feeds a FIFO queue: its events have no group.
// Caught by the compiler:
// CS1503 at audit.Events<OrderPlaced>().AddConsumer(new FifoQueue<OrderPlaced>(stack, "Fulfilment"));
// Argument 2: cannot convert from 'ServerlessStack.Constructs.FifoQueue<ServerlessStack.Contracts.OrderPlaced>' to …

var audit = new EventBus(stack, "Audit");
#if MISTAKE
audit.Events<OrderPlaced>().AddConsumer(new FifoQueue<OrderPlaced>(stack, "Fulfilment"));
#else
audit.Events<OrderPlaced>().AddConsumer(new WorkQueue<OrderPlaced>(stack, "Fulfilment"));
#endif
