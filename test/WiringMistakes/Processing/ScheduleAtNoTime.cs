// A schedule of five fields, as cron takes them elsewhere.
// Caught by the synthesis:
// Test/Nightly:
//   - Cron ("0 2 * * *") must have 6 fields, minute hour day-of-month month day-of-week year, but has 5; EventBridge Scheduler refuses the schedule.

#if MISTAKE
var night = new Schedule(stack, "Nightly", Recurrence.Cron("0 2 * * *"));
#else
var night = new Schedule(stack, "Nightly", Recurrence.Cron("0 2 * * ? *"));
#endif
