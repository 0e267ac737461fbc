// A handler of placed orders consumes the receipts of a bus.
// Caught by the compiler:
// CS0311 at audit.Events<Receipt>().AddConsumer(fulfil);
// The type 'ServerlessStack.Lambdas.FulfilOrder' cannot be used as type parameter 'THandler' in the generic type or method 'BusToFunction.AddConsumer<TEvent, THandler>(BusEvents<TEvent>, DotNetFunction<THandler>, Expression<Func<TEvent, bool>>?, DeliveryProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.FulfilOrder' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Contracts.Receipt>'.

var audit = new EventBus(stack, "Audit");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
audit.Events<Receipt>().AddConsumer(fulfil);
#else
audit.Events<OrderPlaced>().AddConsumer(fulfil);
#endif
