// A filter has more combinations than SNS takes.
// Caught by the synthesis:
// Test/Fulfilment:
//   - The filter has 169 combinations of values (each property's values times its depth, multiplied, and added up over the alternatives of ||), but an SNS filter policy takes at most 150; compare with fewer values, or decide in the handler.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
string[] countries = ["AT", "BE", "DE", "DK", "ES", "FI", "FR", "GR", "IE", "IT", "LU", "NL", "PT"];
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => countries.Contains(order.Country) && countries.Contains(order.CustomerId));
#else
placed.AddConsumer(fulfilment, where: order => countries.Contains(order.Country));
#endif
