// Source and consumer are swapped: the function feeds its queue.
// Caught by the compiler:
// CS1929 at fulfil.AddConsumer(fulfilment);
// 'DotNetFunction<FulfilOrder>' does not contain a definition for 'AddConsumer'…

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfil.AddConsumer(fulfilment);
#else
fulfilment.AddConsumer(fulfil);
#endif
