// A handler's type is granted a table, not a function.
// Caught by the compiler:
// CS0308 at orders.GrantWrite<PlaceOrder>();
// The non-generic method 'ItemTable<Order>.GrantWrite(DotNetFunction, string?)' cannot be used with type arguments

var orders = new ItemTable<Order>(stack, "Orders");
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
orders.GrantWrite<PlaceOrder>();
#else
orders.GrantWrite(place);
#endif
