// A filter on a topic that carries records, which wrap the event.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/Unfulfilled] The filter e => e.Total > 100 would let nothing through: Test/Alerts carries Lambda's records of invocations, which wrap the event. Leave it out and decide in the handler.

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var unfulfilled = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
var alerts = new EventTopic<OrderPlaced>(stack, "Alerts");
fulfil.Failed.AddConsumer(alerts);
#if MISTAKE
alerts.AddConsumer(unfulfilled, e => e.Total > 100);
#else
alerts.AddConsumer(unfulfilled);
#endif
