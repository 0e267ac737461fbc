// Undelivered events of a bus go to a queue of work: they are no messages of its kind.
// Caught by the compiler:
// CS0029 at audit.Events<OrderPlaced>().AddConsumer(fulfil, props: new DeliveryProps { DeadLetters = fulfilment });
// Cannot implicitly convert type 'ServerlessStack.Constructs.WorkQueue<ServerlessStack.Contracts.OrderPlaced>' to 'Amazon.CDK.AWS.SQS.IQueue'

var audit = new EventBus(stack, "Audit");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var undelivered = new DeadLetterQueue(stack, "Undelivered");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
audit.Events<OrderPlaced>().AddConsumer(fulfil, props: new DeliveryProps { DeadLetters = fulfilment });
#else
audit.Events<OrderPlaced>().AddConsumer(fulfil, props: new DeliveryProps { DeadLetters = undelivered.Queue });
#endif
