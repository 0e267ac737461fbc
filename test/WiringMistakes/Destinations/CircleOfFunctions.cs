// Two functions hand each other what they could not handle.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/FulfilOrder] An event comes back to where it was, Test/Retry → Test/FulfilOrder → Test/Retry: each round starts the next one, without end and at your expense. Break the loop, or say what ends it: EventLoops.Allow(from: Test/FulfilOrder, to: Test/Retry, because: "…").

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var retry = new DotNetFunction<FulfilOrder>(stack, "Retry");
var unfulfilled = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
fulfil.Failed.AddConsumer(retry);
#if MISTAKE
retry.Failed.AddConsumer(fulfil);
#else
retry.Failed.AddConsumer(unfulfilled);
#endif
