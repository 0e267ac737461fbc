// The environment sets the variable of a link, and the grant would set it again.
// Caught by the synthesis:
// Test/PlaceOrder:
//   - STACK_TABLE_ORDER is set already, by Environment or by a grant on another resource, but a function reads one resource by it. Name this link in its grant, such as linkAs: "Orders", and use the same name where the function reads it from its Links.

var orders = new ItemTable<Order>(stack, "Orders");
#if MISTAKE
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder", new FunctionProps { Environment = new Dictionary<string, string> { ["STACK_TABLE_ORDER"] = "orders" } });
orders.GrantWrite(place);
#else
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
orders.GrantWrite(place);
#endif
