// A filter asks for the length of a text, which no service compares.
// Caught by the synthesis:
// Test/Fulfilment:
//   - order.Country.Length == 2 cannot become an SNS filter policy: a filter cannot ask for Length; compare the event's own properties with constants, or decide in the handler.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.Country.Length == 2);
#else
placed.AddConsumer(fulfilment, where: order => order.Country == "NL");
#endif
