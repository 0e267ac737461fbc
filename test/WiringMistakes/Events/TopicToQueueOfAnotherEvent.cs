// A topic of placed orders feeds a queue of receipts.
// Caught by the compiler:
// CS1929 at placed.AddConsumer(new WorkQueue<Receipt>(stack, "Work"));
// 'EventTopic<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
#if MISTAKE
placed.AddConsumer(new WorkQueue<Receipt>(stack, "Work"));
#else
placed.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Work"));
#endif
