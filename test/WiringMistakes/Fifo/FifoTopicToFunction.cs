// A FIFO topic calls a function: SNS delivers in order to queues only.
// Caught by the compiler:
// CS1503 at placed.AddConsumer(fulfil);
// Argument 2: cannot convert from 'ServerlessStack.Constructs.DotNetFunction<ServerlessStack.Lambdas.FulfilOrder>' to …

var placed = new FifoTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new FifoQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
placed.AddConsumer(fulfil);
#else
placed.AddConsumer(fulfilment);
fulfilment.AddConsumer(fulfil);
#endif
