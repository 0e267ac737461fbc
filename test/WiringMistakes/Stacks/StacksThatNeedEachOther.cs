// Two stacks consume what the other emits: neither could be deployed first.
// Caught by the synthesis:
// The stacks Test and Other need each other, so neither can be deployed first:
//   - Test needs Other/ReceiptPrinted/Topic/Resource.Ref
//   - Other needs Test/OrderPlaced/Topic/Resource.Ref
// The stack of a consumer needs those of its sources and projections, the stack of a function those of what it was granted, and the stack of an API those of what its routes call.
// Move constructs until all of these point one way, or put the ends that point back into one stack.

var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var other = new Stack(app, "Other");
var printed = new EventTopic<Receipt>(other, "ReceiptPrinted");
#if MISTAKE
placed.AddConsumer(new WorkQueue<OrderPlaced>(other, "Work"));
printed.AddConsumer(new WorkQueue<Receipt>(stack, "Receipts"));
#else
placed.AddConsumer(new WorkQueue<OrderPlaced>(other, "Work"));
printed.AddConsumer(new WorkQueue<Receipt>(other, "Receipts"));
#endif
