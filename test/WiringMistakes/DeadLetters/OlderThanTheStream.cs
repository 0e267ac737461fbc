// Lambda tries changes for longer than a table's stream keeps them: their dead letters would name what is gone.
// Caught by the synthesis:
// Test/FollowOrder:
//   - MaximumRecordAge (172800 s) must be whole seconds, 60 s to 86400 s, or Lambda refuses the mapping or the stream drops records before the dead-letter queue gets them.

var orders = new ItemTable<Order>(stack, "Orders");
var follow = new DotNetFunction<ServerlessStack.Tests.Connections.FollowOrder>(stack, "FollowOrder");
#if MISTAKE
orders.AddConsumer(follow, props: new StreamMappingProps { MaximumRecordAge = Duration.Days(2) });
#else
orders.AddConsumer(follow, props: new StreamMappingProps { MaximumRecordAge = Duration.Hours(12) });
#endif
