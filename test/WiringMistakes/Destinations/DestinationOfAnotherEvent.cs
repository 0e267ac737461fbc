// The failed events of a function go to a queue of other ones.
// Caught by the compiler:
// CS1929 at fulfil.Failed.AddConsumer(receipts);
// 'InvocationRecords<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var receipts = new WorkQueue<Receipt>(stack, "Receipts");
var unfulfilled = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
#if MISTAKE
fulfil.Failed.AddConsumer(receipts);
#else
fulfil.Failed.AddConsumer(unfulfilled);
#endif
