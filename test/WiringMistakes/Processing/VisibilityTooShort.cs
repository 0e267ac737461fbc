// Messages become visible again while they are still being processed.
// Caught by the synthesis:
// Test/Work:
//   - VisibilityTimeout (30 s) must be at least 6 × the function timeout (10 s) = 60 s, or messages are redelivered while still being processed.

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { VisibilityTimeout = Duration.Seconds(30) }).AddConsumer(fulfil);
#else
new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { VisibilityTimeout = Duration.Seconds(60) }).AddConsumer(fulfil);
#endif
