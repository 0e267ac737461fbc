// A filter looks inside a text, which SNS cannot.
// Caught by the synthesis:
// Test/Fulfilment:
//   - order.CustomerId.Contains("acme") cannot become an SNS filter policy: it has no such comparison of texts; use ==, StartsWith, EndsWith or a set of values, or decide in the handler.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment, where: order => order.CustomerId.Contains("acme"));
#else
placed.AddConsumer(fulfilment, where: order => order.CustomerId.StartsWith("acme"));
#endif
