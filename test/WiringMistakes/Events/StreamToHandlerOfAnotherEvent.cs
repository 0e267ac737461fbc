// A handler of created objects consumes a stream of placed orders.
// Caught by the compiler:
// CS0311 at announced.AddConsumer(index);
// The type 'ServerlessStack.Lambdas.IndexReceipt' cannot be used as type parameter 'THandler' in the generic type or method 'StreamToFunction.AddConsumer<TEvent, THandler>(EventStream<TEvent>, DotNetFunction<THandler>, Expression<Func<TEvent, bool>>?, StreamMappingProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.IndexReceipt' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Contracts.OrderPlaced>'.

var announced = new EventStream<OrderPlaced>(stack, "Announced", order => order.OrderId);
var index = new DotNetFunction<IndexReceipt>(stack, "IndexReceipt");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
announced.AddConsumer(index);
#else
announced.AddConsumer(fulfil);
#endif
