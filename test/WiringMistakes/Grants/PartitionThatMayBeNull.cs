// A stream's partition is a property that not every event has.
// Caught by the synthesis:
// Test/Changed:
//   - partitionBy (ReceiptKey) may be null or left out, and an event without a partition key is not delivered; name a property that every event has.

#if MISTAKE
var changed = new EventStream<Order>(stack, "Changed", order => order.ReceiptKey);
#else
var changed = new EventStream<Order>(stack, "Changed", order => order.Id);
#endif
