// A schedule feeds a queue of placed orders.
// Caught by the compiler:
// CS1929 at night.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Work"));
// 'Schedule' does not contain a definition for 'AddConsumer'…

var night = new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 0)));
#if MISTAKE
night.AddConsumer(new WorkQueue<OrderPlaced>(stack, "Work"));
#else
night.AddConsumer(new WorkQueue<ScheduleFired>(stack, "Work"));
#endif
