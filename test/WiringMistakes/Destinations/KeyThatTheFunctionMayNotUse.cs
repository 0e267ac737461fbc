// The destination is encrypted with a key that the function may not use.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/Unfulfilled] KmsMasterKeyId is Test/Key, which the role of Test/FulfilOrder may not use: what Lambda sends from Test/FulfilOrder is lost, and nobody knows. Allow the role kms:GenerateDataKey and kms:Decrypt, with the key's GrantEncryptDecrypt(function.Role).

var key = new Amazon.CDK.AWS.KMS.Key(stack, "Key");
var unfulfilled = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
((Amazon.CDK.AWS.SQS.CfnQueue)unfulfilled.Queue.Node.DefaultChild!).KmsMasterKeyId = key.KeyArn;
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfil.Failed.AddConsumer(unfulfilled);
#else
fulfil.Failed.AddConsumer(unfulfilled);
key.GrantEncryptDecrypt(fulfil.Role);
#endif
