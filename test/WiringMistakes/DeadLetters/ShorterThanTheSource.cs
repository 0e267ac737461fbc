// Dead letters expire before the messages that they come from.
// Caught by the synthesis:
// Test/Work:
//   - Retention (604800 s) must be whole seconds, 60 s or more and shorter than the dead-letter queue's 432000 s, or dead letters expire before anybody sees them.

#if MISTAKE
var work = new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { Retention = Duration.Days(7), DeadLetters = new DeadLetterQueueProps { Retention = Duration.Days(5) } });
#else
var work = new WorkQueue<OrderPlaced>(stack, "Work", new WorkQueueProps { Retention = Duration.Days(5), DeadLetters = new DeadLetterQueueProps { Retention = Duration.Days(7) } });
#endif
