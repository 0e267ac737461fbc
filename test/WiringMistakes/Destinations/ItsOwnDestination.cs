// A function is to try again what it could not handle.
// Caught by the synthesis:
// Test/FulfilOrder:
//   - It cannot be its own destination for what failed: Lambda refuses that when it is deployed; send it to a queue that people read.

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var unfulfilled = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
#if MISTAKE
fulfil.Failed.AddConsumer(fulfil);
#else
fulfil.Failed.AddConsumer(unfulfilled);
#endif
