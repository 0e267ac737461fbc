// A function waits for batches of a FIFO queue, which knows no batching window.
// Caught by the compiler:
// CS0117 at fulfilment.AddConsumer(fulfil, props: new FifoQueueToFunctionProps { BatchingWindow = Duration.Seconds(5) });
// 'FifoQueueToFunctionProps' does not contain a definition for 'BatchingWindow'

var fulfilment = new FifoQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfilment.AddConsumer(fulfil, props: new FifoQueueToFunctionProps { BatchingWindow = Duration.Seconds(5) });
#else
fulfilment.AddConsumer(fulfil, props: new FifoQueueToFunctionProps { BatchSize = 5 });
#endif
