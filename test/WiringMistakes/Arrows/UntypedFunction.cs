// A function of which nobody knows the handler consumes a queue.
// Caught by the compiler:
// CS1503 at fulfilment.AddConsumer((DotNetFunction)fulfil);
// Argument 2: cannot convert from 'ServerlessStack.Constructs.DotNetFunction' to …

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfilment.AddConsumer((DotNetFunction)fulfil);
#else
fulfilment.AddConsumer(fulfil);
#endif
