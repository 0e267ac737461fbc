// A route asks for a token of an API that trusts nobody.
// Caught by the synthesis:
// Test/Api:
//   - Route "POST /orders" asks for a token, but the API has no Issuer that signs any; give the API one, or say RouteAccess.Anonymous, or nobody can call the route.

var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
var api = new ServerlessApi(stack, "Api");
#if MISTAKE
api.AddRoute(HttpMethod.Post, "/orders", place);
#else
api.AddRoute(HttpMethod.Post, "/orders", place, RouteAccess.Anonymous);
#endif
