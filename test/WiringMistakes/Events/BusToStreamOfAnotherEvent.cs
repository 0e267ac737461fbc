// The receipts of a bus feed a stream of placed orders.
// Caught by the compiler:
// CS1929 at audit.Events<Receipt>().AddConsumer(announced);
// 'BusEvents<Receipt>' does not contain a definition for 'AddConsumer'…

var audit = new EventBus(stack, "Audit");
var announced = new EventStream<OrderPlaced>(stack, "Announced", order => order.OrderId);
#if MISTAKE
audit.Events<Receipt>().AddConsumer(announced);
#else
audit.Events<OrderPlaced>().AddConsumer(announced);
#endif
