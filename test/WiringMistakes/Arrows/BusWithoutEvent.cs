// A bus feeds a function without saying which of its events.
// Caught by the compiler:
// CS1929 at audit.AddConsumer(fulfil);
// 'EventBus' does not contain a definition for 'AddConsumer'…

var audit = new EventBus(stack, "Audit");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
audit.AddConsumer(fulfil);
#else
audit.Events<OrderPlaced>().AddConsumer(fulfil);
#endif
