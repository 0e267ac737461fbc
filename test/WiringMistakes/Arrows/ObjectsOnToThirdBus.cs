// A bus hands on to another bus what a bucket told it: the account's default bus was the first on the way.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/Company] ObjectCreated comes to Test/Audit from Test/Receipts over the account's default bus, and EventBridge hands nothing on to a third bus: it never arrives here. Connect Test/Receipts with this bus, or let a function put an event of its own onto it.

var receipts = new ObjectBucket(stack, "Receipts");
var audit = new EventBus(stack, "Audit");
var company = new EventBus(stack, "Company");
receipts.Created.AddConsumer(audit);
#if MISTAKE
audit.Events<ObjectCreated>().AddConsumer(company);
#else
receipts.Created.AddConsumer(company);
#endif
