// A bus hands on to a third bus what another bus handed to it.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/Theirs] OrderPlaced comes to Test/Copy from Test/Shop, and EventBridge hands nothing on to a third bus: it never arrives here. Connect Test/Shop with this bus, or let a function put an event of its own onto it.

var shop = new EventBus(stack, "Shop");
var copy = new EventBus(stack, "Copy", new EventBusProps { Source = "Shop" });
var theirs = new ForeignBus(stack, "Theirs", "arn:aws:events:eu-central-1:111122223333:event-bus/orders");
shop.Events<OrderPlaced>().AddConsumer(copy);
#if MISTAKE
copy.Events<OrderPlaced>().AddConsumer(theirs);
#else
shop.Events<OrderPlaced>().AddConsumer(theirs);
#endif
