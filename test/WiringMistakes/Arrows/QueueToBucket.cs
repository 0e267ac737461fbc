// A queue feeds a bucket: nothing would give the objects keys.
// Caught by the compiler:
// CS1503 at fulfilment.AddConsumer(receipts);
// Argument 2: cannot convert from 'ServerlessStack.Constructs.ObjectBucket' to …

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var receipts = new ObjectBucket(stack, "Receipts");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfilment.AddConsumer(receipts);
#else
receipts.GrantWrite(fulfil);
#endif
