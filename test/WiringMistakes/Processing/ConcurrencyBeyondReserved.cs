// A queue starts more functions at once than are reserved.
// Caught by the synthesis:
// Test/Fulfilment:
//   - MaximumConcurrency (10) must not exceed the function's ReservedConcurrency (5), or messages are throttled and become dead letters.

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { ReservedConcurrency = 5 });
#if MISTAKE
fulfilment.AddConsumer(fulfil, props: new QueueToFunctionProps { MaximumConcurrency = 10 });
#else
fulfilment.AddConsumer(fulfil, props: new QueueToFunctionProps { MaximumConcurrency = 5 });
#endif
