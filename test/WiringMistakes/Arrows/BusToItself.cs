// A bus hands its events on to itself, for ever.
// Caught by the synthesis:
// Test/Audit:
//   - Test/Audit cannot hand events on to itself: every event would come back for ever.

var audit = new EventBus(stack, "Audit");
#if MISTAKE
audit.Events<OrderPlaced>().AddConsumer(audit);
#else
audit.Events<OrderPlaced>().AddConsumer(new EventBus(stack, "Copy", new EventBusProps { Source = "Audit" }));
#endif
