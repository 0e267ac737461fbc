// A bus hands its events on to one whose consumers look for another source.
// Caught by the synthesis:
// Test/Copy:
//   - Source ("Copy") must be "Audit" like that of Test/Audit: events keep their source on the way, and nobody would recognize them here.

var audit = new EventBus(stack, "Audit");
#if MISTAKE
audit.Events<OrderPlaced>().AddConsumer(new EventBus(stack, "Copy"));
#else
audit.Events<OrderPlaced>().AddConsumer(new EventBus(stack, "Copy", new EventBusProps { Source = "Audit" }));
#endif
