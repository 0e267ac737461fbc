// A schedule in a time zone that does not exist.
// Caught by the synthesis:
// Test/Nightly:
//   - TimeZone ("Europe/Delft") must be the IANA name of a time zone, such as Europe/Berlin, or EventBridge Scheduler refuses the schedule.

#if MISTAKE
var night = new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 0)), new ScheduleProps { TimeZone = "Europe/Delft" });
#else
var night = new Schedule(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 0)), new ScheduleProps { TimeZone = "Europe/Amsterdam" });
#endif
