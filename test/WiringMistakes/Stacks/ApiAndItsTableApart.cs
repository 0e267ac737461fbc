// The API calls a function of a stack that needs the API's own: its table.
// Caught by the synthesis:
// The stacks Test and Other need each other, so neither can be deployed first:
//   - Test needs Other/PlaceOrder/Function/Resource.Arn
//   - Other needs Test/Orders/Table/Resource.Arn
// The stack of a consumer needs those of its sources and projections, the stack of a function those of what it was granted, and the stack of an API those of what its routes call.
// Move constructs until all of these point one way, or put the ends that point back into one stack.

var other = new Stack(app, "Other");
var orders = new ItemTable<Order>(stack, "Orders");
var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var apart = new ServerlessApi(other, "Api");
#if MISTAKE
var place = new DotNetFunction<PlaceOrder>(other, "PlaceOrder");
orders.GrantWrite(place);
api.AddRoute(HttpMethod.Post, "/orders", place);
#else
var place = new DotNetFunction<PlaceOrder>(other, "PlaceOrder");
orders.GrantWrite(place);
apart.AddRoute(HttpMethod.Post, "/orders", place, RouteAccess.Anonymous);
#endif
