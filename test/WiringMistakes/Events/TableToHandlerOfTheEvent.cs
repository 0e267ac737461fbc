// A handler of placed orders consumes the changes of orders.
// Caught by the compiler:
// CS0311 at orders.AddConsumer(fulfil);
// The type 'ServerlessStack.Lambdas.FulfilOrder' cannot be used as type parameter 'THandler' in the generic type or method 'TableToFunction.AddConsumer<TItem, THandler>(ItemTable<TItem>, DotNetFunction<THandler>, Change, Expression<Func<TItem, TItem, bool>>?, StreamMappingProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.FulfilOrder' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Lambda.ItemChange<ServerlessStack.Contracts.Order>>'.

var orders = new ItemTable<Order>(stack, "Orders");
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var queue = new WorkQueue<OrderPlaced>(stack, "Queue");
#if MISTAKE
orders.AddConsumer(fulfil);
#else
queue.AddConsumer(fulfil);
#endif
