// A stream's partition is a text, which no rename follows.
// Caught by the compiler:
// CS1503 at var changed = new EventStream<Order>(stack, "Changed", "id");
// Argument 3: cannot convert from 'string' to …

#if MISTAKE
var changed = new EventStream<Order>(stack, "Changed", "id");
#else
var changed = new EventStream<Order>(stack, "Changed", order => order.Id);
#endif
