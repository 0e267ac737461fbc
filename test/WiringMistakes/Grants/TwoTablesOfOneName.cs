// A function is granted two tables of one type, which it could not tell apart.
// Caught by the synthesis:
// Test/PlaceOrder:
//   - STACK_TABLE_ORDER is set already, by Environment or by a grant on another resource, but a function reads one resource by it. Name this link in its grant, such as linkAs: "Archive", and use the same name where the function reads it from its Links.

var orders = new ItemTable<Order>(stack, "Orders");
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
var archive = new ItemTable<Order>(stack, "Archive");
orders.GrantWrite(place);
#if MISTAKE
archive.GrantWrite(place);
#else
archive.GrantWrite(place, linkAs: "Archive");
#endif
