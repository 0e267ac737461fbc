// A destination of a function that only a queue invokes, so that Lambda sends nothing.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/FulfilOrder] Everything that invokes it waits for its answer (Test/Work), and Lambda sends records of asynchronous invocations only: what failed never reaches Test/Unfulfilled. Use the dead letters of what invokes it, or let a topic, a bus or a bucket invoke it.

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var unfulfilled = new WorkQueue<OrderPlaced>(stack, "Unfulfilled");
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
fulfil.Failed.AddConsumer(unfulfilled);
#if MISTAKE
var work = new WorkQueue<OrderPlaced>(stack, "Work");
placed.AddConsumer(work);
work.AddConsumer(fulfil);
#else
placed.AddConsumer(fulfil);
#endif
