// A topic feeds a queue's dead-letter queue: nobody would process what arrives.
// Caught by the compiler:
// CS1929 at placed.AddConsumer(fulfilment.DeadLetters);
// 'EventTopic<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment.DeadLetters);
#else
placed.AddConsumer(fulfilment);
#endif
