// A function takes more messages of a FIFO queue at once than there can be.
// Caught by the synthesis:
// Test/Fulfilment:
//   - BatchSize (11) must be 1 to 10, because a FIFO queue has no batching window, or Lambda refuses the mapping.

var fulfilment = new FifoQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfilment.AddConsumer(fulfil, props: new FifoQueueToFunctionProps { BatchSize = 11 });
#else
fulfilment.AddConsumer(fulfil, props: new FifoQueueToFunctionProps { BatchSize = 10 });
#endif
