// A queue of placed orders feeds a topic of receipts.
// Caught by the compiler:
// CS1929 at fulfilment.AddConsumer(new EventTopic<Receipt>(stack, "Announced"));
// 'WorkQueue<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
fulfilment.AddConsumer(new EventTopic<Receipt>(stack, "Announced"));
#else
fulfilment.AddConsumer(new EventTopic<OrderPlaced>(stack, "Announced"));
#endif
