// A queue of receipts feeds a stream of placed orders.
// Caught by the compiler:
// CS1929 at new WorkQueue<Receipt>(stack, "Work").AddConsumer(announced);
// 'WorkQueue<Receipt>' does not contain a definition for 'AddConsumer'…

var announced = new EventStream<OrderPlaced>(stack, "Announced", order => order.OrderId);
#if MISTAKE
new WorkQueue<Receipt>(stack, "Work").AddConsumer(announced);
#else
new WorkQueue<OrderPlaced>(stack, "Work").AddConsumer(announced);
#endif
