// A schedule starts a handler of placed orders.
// Caught by the compiler:
// CS0311 at night.AddConsumer(fulfil);
// The type 'ServerlessStack.Lambdas.FulfilOrder' cannot be used as type parameter 'THandler' in the generic type or method 'ScheduleToFunction.AddConsumer<THandler>(Schedule, DotNetFunction<THandler>, DeliveryProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.FulfilOrder' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Lambda.ScheduleFired>'.

var night = new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 0)));
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var report = new DotNetFunction<ServerlessStack.Tests.Connections.MakeReport>(stack, "MakeReport");
#if MISTAKE
night.AddConsumer(fulfil);
#else
night.AddConsumer(report);
#endif
