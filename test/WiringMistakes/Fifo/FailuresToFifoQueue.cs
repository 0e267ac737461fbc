// What a function could not process goes to a FIFO queue, which Lambda cannot send to.
// Caught by the synthesis:
// Test/FulfilOrder:
//   - OnFailure (Test/Failed/Queue) must be a standard queue, or what fails is lost: Lambda and EventBridge deliver none of it to a FIFO queue. Use a DeadLetterQueue.

#if MISTAKE
_ = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { OnFailure = new FifoQueue<OrderPlaced>(stack, "Failed").Queue });
#else
_ = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { OnFailure = new WorkQueue<OrderPlaced>(stack, "Failed").Queue });
#endif
