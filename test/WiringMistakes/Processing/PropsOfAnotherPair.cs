// A queue's mapping gets the props of a stream's.
// Caught by the compiler:
// CS1503 at fulfilment.AddConsumer(fulfil, props: new StreamMappingProps { BatchSize = 5 });
// Argument 2: cannot convert from 'ServerlessStack.Constructs.DotNetFunction<ServerlessStack.Lambdas.FulfilOrder>' to …
// CS1503 at fulfilment.AddConsumer(fulfil, props: new StreamMappingProps { BatchSize = 5 });
// Argument 3: cannot convert from 'ServerlessStack.Constructs.StreamMappingProps' to …

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfilment.AddConsumer(fulfil, props: new StreamMappingProps { BatchSize = 5 });
#else
fulfilment.AddConsumer(fulfil, props: new QueueToFunctionProps { BatchSize = 5 });
#endif
