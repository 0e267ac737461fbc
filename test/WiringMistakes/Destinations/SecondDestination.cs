// A second destination for what failed.
// Caught by the synthesis:
// Test/Unfulfilled:
//   - Test/FulfilOrder sends what failed to Test/Alerts already, and Lambda takes one destination; send it to a topic or a bus and let that have several consumers.

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var unfulfilled = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
var alerts = new EventTopic<OrderPlaced>(stack, "Alerts");
fulfil.Failed.AddConsumer(alerts);
#if MISTAKE
fulfil.Failed.AddConsumer(unfulfilled);
#else
alerts.AddConsumer(unfulfilled);
#endif
