// A bus of another account is named, not given by its ARN.
// Caught by the synthesis:
// Test/Theirs:
//   - arn ("orders") must be the ARN of a bus, arn:aws:events:<region>:<account>:event-bus/<name>, or EventBridge refuses the rule.

var audit = new EventBus(stack, "Audit");
#if MISTAKE
audit.Events<OrderPlaced>().AddConsumer(new ForeignBus(stack, "Theirs", "orders"));
#else
audit.Events<OrderPlaced>().AddConsumer(new ForeignBus(stack, "Theirs", "arn:aws:events:eu-central-1:111122223333:event-bus/orders"));
#endif
