// A stream of placed orders feeds a queue of receipts.
// Caught by the compiler:
// CS1929 at announced.AddConsumer(new WorkQueue<Receipt>(stack, "Work"));
// 'EventStream<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var announced = new EventStream<OrderPlaced>(stack, "Announced", order => order.OrderId);
#if MISTAKE
announced.AddConsumer(new WorkQueue<Receipt>(stack, "Work"));
#else
announced.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Work"));
#endif
