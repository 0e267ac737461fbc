// A bucket feeds a function without saying which of its events.
// Caught by the compiler:
// CS1929 at receipts.AddConsumer(index);
// 'ObjectBucket' does not contain a definition for 'AddConsumer'…

var receipts = new ObjectBucket(stack, "Receipts");
var index = new DotNetFunction<IndexReceipt>(stack, "IndexReceipt");
#if MISTAKE
receipts.AddConsumer(index);
#else
receipts.Created.AddConsumer(index);
#endif
