// A filter lets nothing through.
// Caught by the synthesis:
// Test/Fulfilment:
//   - order.Country == "NL" && order.Country == "BE" never holds: no event would ever arrive.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.Country == "NL" && order.Country == "BE");
#else
placed.AddConsumer(fulfilment, where: order => order.Country == "NL" || order.Country == "BE");
#endif
