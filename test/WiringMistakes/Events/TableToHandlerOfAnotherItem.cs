// A handler of the changes of orders consumes the changes of receipts.
// Caught by the compiler:
// CS0311 at new ItemTable<Receipt>(stack, "Items", new ItemTableProps { PartitionKey = nameof(Receipt.OrderId) }).AddConsumer(follow);
// The type 'ServerlessStack.Tests.Connections.FollowOrder' cannot be used as type parameter 'THandler' in the generic type or method 'TableToFunction.AddConsumer<TItem, THandler>(ItemTable<TItem>, DotNetFunction<THandler>, Change, Expression<Func<TItem, TItem, bool>>?, StreamMappingProps?)'. There is no implicit reference conversion from 'ServerlessStack.Tests.Connections.FollowOrder' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Lambda.ItemChange<ServerlessStack.Contracts.Receipt>>'.

var follow = new DotNetFunction<ServerlessStack.Tests.Connections.FollowOrder>(stack, "FollowOrder");
#if MISTAKE
new ItemTable<Receipt>(stack, "Items", new ItemTableProps { PartitionKey = nameof(Receipt.OrderId) }).AddConsumer(follow);
#else
new ItemTable<Order>(stack, "Items").AddConsumer(follow);
#endif
