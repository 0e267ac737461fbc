// A function writes to the bucket that triggers it.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/IndexReceipt] An event comes back to where it was, Test/Receipts → Test/IndexReceipt writes to Test/Receipts: each round starts the next one, without end and at your expense. Break the loop, or say what ends it: EventLoops.Allow(from: Test/IndexReceipt, to: Test/Receipts, because: "…").

var receipts = new ObjectBucket(stack, "Receipts");
var reports = new ObjectBucket(stack, "Reports");
var index = new DotNetFunction<IndexReceipt>(stack, "IndexReceipt");
receipts.Created.AddConsumer(index);
#if MISTAKE
receipts.GrantWrite(index);
#else
reports.GrantWrite(index);
#endif
