// S3's events go onto a bus by way of a queue: their source belongs to AWS, and no rule would recognize them.
// Caught by the synthesis:
// Test/Audit:
//   - ObjectCreated is recognized on a bus by the source "aws.s3", which EventBridge accepts from AWS alone, so no consumer would receive it; connect the bucket with the bus instead.

var receipts = new ObjectBucket(stack, "Receipts");
var audit = new EventBus(stack, "Audit");
var created = new WorkQueue<ObjectCreated>(stack, "Created");
#if MISTAKE
receipts.Created.AddConsumer(created);
created.AddConsumer(audit);
#else
receipts.Created.AddConsumer(audit);
#endif
