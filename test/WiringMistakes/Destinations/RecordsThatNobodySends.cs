// Waits at a bus for records that the function does not put onto it.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/Unfulfilled] It waits for what succeeded in Test/FulfilOrder, and nothing puts that onto Test/Audit: nothing ever arrives. Connect the function with the bus as well: Succeeded.AddConsumer(bus).

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var unfulfilled = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
var audit = new EventBus(stack, "Audit");
fulfil.Failed.AddConsumer(audit);
#if MISTAKE
audit.Events(fulfil.Succeeded).AddConsumer(unfulfilled);
#else
audit.Events(fulfil.Failed).AddConsumer(unfulfilled);
#endif
