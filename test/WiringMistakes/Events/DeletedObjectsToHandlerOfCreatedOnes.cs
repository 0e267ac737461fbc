// A handler of created objects consumes deleted ones.
// Caught by the compiler:
// CS0311 at receipts.Deleted.AddConsumer(index);
// The type 'ServerlessStack.Lambdas.IndexReceipt' cannot be used as type parameter 'THandler' in the generic type or method 'BucketToFunction.AddConsumer<TEvent, THandler>(ObjectEvents<TEvent>, DotNetFunction<THandler>, Expression<Func<TEvent, bool>>?, DeliveryProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.IndexReceipt' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Lambda.ObjectDeleted>'.

var receipts = new ObjectBucket(stack, "Receipts");
var index = new DotNetFunction<IndexReceipt>(stack, "IndexReceipt");
#if MISTAKE
receipts.Deleted.AddConsumer(index);
#else
receipts.Created.AddConsumer(index);
#endif
