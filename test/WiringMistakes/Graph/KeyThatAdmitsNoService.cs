// A topic feeds a queue that is encrypted with the key that AWS manages: SNS may not use it.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/Fulfilment] KmsMasterKeyId (alias/aws/sqs) is the key that AWS manages, and its policy admits no service: what SNS sends from Test/OrderPlaced is lost, and nobody knows. Use SSE-SQS, or a key of your own whose policy allows sns.amazonaws.com kms:GenerateDataKey and kms:Decrypt.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
fulfilment.AddConsumer(new DotNetFunction<FulfilOrder>(stack, "FulfilOrder"));
placed.AddConsumer(fulfilment);
#if MISTAKE
((Amazon.CDK.AWS.SQS.CfnQueue)fulfilment.Queue.Node.DefaultChild!).KmsMasterKeyId = "alias/aws/sqs";
#endif
