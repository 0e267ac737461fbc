// The placed orders of a bus feed a queue of receipts.
// Caught by the compiler:
// CS1929 at audit.Events<OrderPlaced>().AddConsumer(new WorkQueue<Receipt>(stack, "Work"));
// 'BusEvents<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var audit = new EventBus(stack, "Audit");
#if MISTAKE
audit.Events<OrderPlaced>().AddConsumer(new WorkQueue<Receipt>(stack, "Work"));
#else
audit.Events<OrderPlaced>().AddConsumer(new WorkQueue<OrderPlaced>(stack, "Work"));
#endif
