// A queue grants publishing, which is a topic's verb.
// Caught by the compiler:
// CS1061 at fulfilment.GrantPublish(fulfil);
// 'WorkQueue<OrderPlaced>' does not contain a definition for 'GrantPublish' and no accessible extension method 'GrantPublish' accepting a first argument of type 'WorkQueue<OrderPlaced>' could be found (are you missing a using directive or an assembly reference?)

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
fulfilment.GrantPublish(fulfil);
#else
fulfilment.GrantSend(fulfil);
#endif
