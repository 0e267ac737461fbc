// A bucket grants writing to a queue.
// Caught by the compiler:
// CS1503 at receipts.GrantWrite(fulfilment);
// Argument 1: cannot convert from 'ServerlessStack.Constructs.WorkQueue<ServerlessStack.Contracts.OrderPlaced>' to …

var receipts = new ObjectBucket(stack, "Receipts");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
receipts.GrantWrite(fulfilment);
#else
receipts.GrantWrite(fulfil);
#endif
