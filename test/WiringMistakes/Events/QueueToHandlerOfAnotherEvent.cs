// A handler of placed orders consumes a queue of receipts.
// Caught by the compiler:
// CS0311 at work.AddConsumer(fulfil);
// The type 'ServerlessStack.Lambdas.FulfilOrder' cannot be used as type parameter 'THandler' in the generic type or method 'QueueToFunction.AddConsumer<TMessage, THandler>(WorkQueue<TMessage>, DotNetFunction<THandler>, Expression<Func<TMessage, bool>>?, QueueToFunctionProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.FulfilOrder' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Contracts.Receipt>'.

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
var work = new WorkQueue<Receipt>(stack, "Work");
work.AddConsumer(fulfil);
#else
var work = new WorkQueue<OrderPlaced>(stack, "Work");
work.AddConsumer(fulfil);
#endif
