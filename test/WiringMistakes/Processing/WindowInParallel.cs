// A tumbling window over batches that are processed at once.
// Caught by the synthesis:
// Test/FulfilOrder:
//   - TumblingWindow (60 s) needs a ParallelizationFactor of 1 instead of 2: a window's state belongs to one shard read in order, and Lambda refuses the mapping.

var announced = new EventStream<OrderPlaced>(stack, "Announced", order => order.OrderId);
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#if MISTAKE
announced.AddConsumer(fulfil, props: new StreamMappingProps { TumblingWindow = Duration.Minutes(1), ParallelizationFactor = 2 });
#else
announced.AddConsumer(fulfil, props: new StreamMappingProps { TumblingWindow = Duration.Minutes(1) });
#endif
