// The visibility timeout covers the function's time and forgets the batching window.
// Caught by the synthesis:
// Test/Work:
//   - VisibilityTimeout (60 s) must be at least 6 × the function timeout (10 s) + the batching window (20 s) = 80 s, or messages are redelivered while still being processed.

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var window = new QueueToFunctionProps { BatchSize = 100, BatchingWindow = Duration.Seconds(20) };
#if MISTAKE
new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { VisibilityTimeout = Duration.Seconds(60) }).AddConsumer(fulfil, props: window);
#else
new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { VisibilityTimeout = Duration.Seconds(80) }).AddConsumer(fulfil, props: window);
#endif
