// A queue gives messages up before anybody has received them.
// Caught by the synthesis:
// Test/Work:
//   - MaxReceiveCount (0) must be 1 to 1000, or SQS refuses the redrive policy.

#if MISTAKE
var work = new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { MaxReceiveCount = 0 });
#else
var work = new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { MaxReceiveCount = 1 });
#endif
