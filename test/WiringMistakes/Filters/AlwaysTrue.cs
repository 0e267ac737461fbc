// A filter lets everything through.
// Caught by the synthesis:
// Test/Fulfilment:
//   - order.Country != null always holds: leave the filter out.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.Country != null);
#else
placed.AddConsumer(fulfilment, where: order => order.Country != "NL");
#endif
