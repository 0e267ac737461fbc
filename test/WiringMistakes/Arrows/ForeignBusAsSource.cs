// Another account's bus is a source: only its owner can make a rule there.
// Caught by the compiler:
// CS1061 at theirs.Events<OrderPlaced>().AddConsumer(fulfil);
// 'ForeignBus' does not contain a definition for 'Events' and no accessible extension method 'Events' accepting a first argument of type 'ForeignBus' could be found (are you missing a using directive or an assembly reference?)

var audit = new EventBus(stack, "Audit");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var theirs = new ForeignBus(stack, "Theirs", "arn:aws:events:eu-central-1:111122223333:event-bus/orders");
#if MISTAKE
theirs.Events<OrderPlaced>().AddConsumer(fulfil);
#else
audit.Events<OrderPlaced>().AddConsumer(theirs);
#endif
