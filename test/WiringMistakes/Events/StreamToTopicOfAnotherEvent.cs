// A stream of placed orders feeds a topic of orders.
// Caught by the compiler:
// CS1929 at announced.AddConsumer(new EventTopic<Order>(stack, "Announced2"));
// 'EventStream<OrderPlaced>' does not contain a definition for 'AddConsumer'…

var announced = new EventStream<OrderPlaced>(stack, "Announced", order => order.OrderId);
#if MISTAKE
announced.AddConsumer(new EventTopic<Order>(stack, "Announced2"));
#else
announced.AddConsumer(new EventTopic<OrderPlaced>(stack, "Announced2"));
#endif
