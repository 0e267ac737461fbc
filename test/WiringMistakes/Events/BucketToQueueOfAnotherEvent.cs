// Created objects feed a queue of receipts, which are what the objects hold.
// Caught by the compiler:
// CS1503 at receipts.Created.AddConsumer(new WorkQueue<Receipt>(stack, "Work"));
// Argument 2: cannot convert from 'ServerlessStack.Constructs.WorkQueue<ServerlessStack.Contracts.Receipt>' to …

var receipts = new ObjectBucket(stack, "Receipts");
#if MISTAKE
receipts.Created.AddConsumer(new WorkQueue<Receipt>(stack, "Work"));
#else
receipts.Created.AddConsumer(new WorkQueue<ObjectCreated>(stack, "Work"));
#endif
