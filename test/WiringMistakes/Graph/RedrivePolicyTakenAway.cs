// A consumed queue loses its redrive policy.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/Fulfilment] RedrivePolicy was taken away: a message that cannot be processed is delivered again until it expires, and then lost. Leave the queue its dead-letter queue.

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
fulfilment.AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
#if MISTAKE
((Amazon.CDK.AWS.SQS.CfnQueue)fulfilment.Queue.Node.DefaultChild!).RedrivePolicy = null;
#endif
