// A FIFO queue takes two events for one that its topic tells apart by their groups.
// Caught by the synthesis:
// Test/Fulfilment:
//   - Throughput (Whole) must be PerGroup as that of Test/OrderPlaced, or the queue drops an event whose deduplication id another group has used, though the topic has accepted it.

var placed = new FifoTopic<OrderPlaced>(stack, "OrderPlaced");
#if MISTAKE
placed.AddConsumer(new FifoQueue<OrderPlaced>(stack, "Fulfilment", new FifoQueueProps { Throughput = FifoThroughput.Whole }));
#else
placed.AddConsumer(new FifoQueue<OrderPlaced>(stack, "Fulfilment", new FifoQueueProps { Throughput = FifoThroughput.PerGroup }));
#endif
