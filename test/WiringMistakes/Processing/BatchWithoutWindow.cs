// A batch is larger than Lambda takes without a window.
// Caught by the synthesis:
// Test/Fulfilment:
//   - BatchSize (100) above 10 needs a BatchingWindow of at least 1 s, or Lambda refuses the mapping.

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfilment.AddConsumer(fulfil, props: new QueueToFunctionProps { BatchSize = 100 });
#else
fulfilment.AddConsumer(fulfil, props: new QueueToFunctionProps { BatchSize = 100, BatchingWindow = Duration.Seconds(5) });
#endif
