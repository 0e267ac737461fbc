// A topic announces receipts to a handler of placed orders.
// Caught by the compiler:
// CS0311 at new EventTopic<Receipt>(stack, "Announced").AddConsumer(fulfil);
// The type 'ServerlessStack.Lambdas.FulfilOrder' cannot be used as type parameter 'THandler' in the generic type or method 'TopicToFunction.AddConsumer<TEvent, THandler>(EventTopic<TEvent>, DotNetFunction<THandler>, Expression<Func<TEvent, bool>>?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.FulfilOrder' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Contracts.Receipt>'.

var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
new EventTopic<Receipt>(stack, "Announced").AddConsumer(fulfil);
#else
new EventTopic<OrderPlaced>(stack, "Announced").AddConsumer(fulfil);
#endif
