// A topic feeds a topic, which SNS cannot.
// Caught by the compiler:
// CS1929 at placed.AddConsumer(new EventTopic<OrderPlaced>(stack, "Again"));
// 'EventTopic<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var work = new WorkQueue<OrderPlaced>(stack, "Work");
#if MISTAKE
placed.AddConsumer(new EventTopic<OrderPlaced>(stack, "Again"));
#else
placed.AddConsumer(work);
#endif
