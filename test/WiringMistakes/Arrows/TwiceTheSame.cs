// A queue subscribes to a topic twice, the second time with a filter.
// Caught by the synthesis:
// Test/Fulfilment:
//   - Test/OrderPlaced is connected to it already, or another source of the same id is; every event would arrive twice, or CloudFormation could not tell the two connections apart. Connect it once, or rename one source.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
placed.AddConsumer(fulfilment);
placed.AddConsumer(fulfilment, where: order => order.Total > 100);
#else
placed.AddConsumer(fulfilment, where: order => order.Total > 100);
#endif
