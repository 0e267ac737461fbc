// A filter asks for large objects, and EventBridge would drop those above its largest number.
// Caught by the synthesis:
// Test/IndexReceipt:
//   - receipt.Size > 1000 cannot become an EventBridge pattern: EventBridge compares numbers up to 5000000000, so events of objects over 5 GB would be dropped; say so with && Size <= 5000000000, exclude single sizes with !=, or decide in the handler.

var receipts = new ObjectBucket(stack, "Receipts");
var index = new DotNetFunction<IndexReceipt>(stack, "IndexReceipt");
#if MISTAKE
receipts.Created.AddConsumer(index, where: receipt => receipt.Size > 1000);
#else
receipts.Created.AddConsumer(index, where: receipt => receipt.Size > 1000 && receipt.Size <= 5_000_000_000);
#endif
