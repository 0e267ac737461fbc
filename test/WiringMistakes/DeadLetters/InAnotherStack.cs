// A rule's dead letters are in another stack: the two would wait for each other.
// Caught by the synthesis:
// Test/FulfilOrder:
//   - The dead-letter queue Other/Undelivered/Queue must be in the stack Test: the rule needs the queue and the queue's policy needs the rule, so the two stacks would wait for each other.

var audit = new EventBus(stack, "Audit");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var other = new Stack(app, "Other");
#if MISTAKE
audit.Events<OrderPlaced>().AddConsumer(fulfil, props: new DeliveryProps { DeadLetters = new DeadLetterQueue(other, "Undelivered").Queue });
#else
audit.Events<OrderPlaced>().AddConsumer(fulfil, props: new DeliveryProps { DeadLetters = new DeadLetterQueue(stack, "Undelivered").Queue });
#endif
