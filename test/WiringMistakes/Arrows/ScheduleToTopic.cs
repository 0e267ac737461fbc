// A schedule feeds a topic.
// Caught by the compiler:
// CS1929 at night.AddConsumer(new EventTopic<ScheduleFired>(stack, "Announced"));
// 'Schedule' does not contain a definition for 'AddConsumer'…

var night = new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 0)));
var work = new WorkQueue<ScheduleFired>(stack, "Work");
#if MISTAKE
night.AddConsumer(new EventTopic<ScheduleFired>(stack, "Announced"));
#else
night.AddConsumer(work);
#endif
