// Two queues are the dead-letter queue of each other.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/Fulfilment/DeadLetters] Dead letters come back to where they failed, Test/Fulfilment fails to Test/Fulfilment/DeadLetters fails to Test/Fulfilment: each round starts the next one, without end and at your expense. Break the loop, or say what ends it: EventLoops.Allow(from: Test/Fulfilment/DeadLetters, to: Test/Fulfilment, because: "…").
//   [Test/Fulfilment/DeadLetters] MessageRetentionPeriod (1209600 s) must be shorter than that of its dead-letter queue Test/Fulfilment (345600 s), or dead letters expire before anybody sees them: they keep the age they had.

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
fulfilment.AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
#if MISTAKE
((Amazon.CDK.AWS.SQS.CfnQueue)fulfilment.DeadLetters.Queue.Node.DefaultChild!).RedrivePolicy = new Dictionary<string, object> { ["deadLetterTargetArn"] = fulfilment.Queue.QueueArn, ["maxReceiveCount"] = 1 };
#endif
