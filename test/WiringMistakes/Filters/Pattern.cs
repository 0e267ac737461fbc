// A filter uses a C# pattern, which no expression tree holds.
// Caught by the compiler:
// CS8122 at placed.AddConsumer(fulfilment, where: order => order.Country is "NL" or "BE");
// An expression tree may not contain an 'is' pattern-matching operator.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.Country is "NL" or "BE");
#else
placed.AddConsumer(fulfilment, where: order => order.Country == "NL" || order.Country == "BE");
#endif
