// Created objects feed a topic of deleted ones.
// Caught by the compiler:
// CS1503 at receipts.Created.AddConsumer(new EventTopic<ObjectDeleted>(stack, "Gone"));
// Argument 2: cannot convert from 'ServerlessStack.Constructs.EventTopic<ServerlessStack.Lambda.ObjectDeleted>' to …

var receipts = new ObjectBucket(stack, "Receipts");
#if MISTAKE
receipts.Created.AddConsumer(new EventTopic<ObjectDeleted>(stack, "Gone"));
#else
receipts.Deleted.AddConsumer(new EventTopic<ObjectDeleted>(stack, "Gone"));
#endif
