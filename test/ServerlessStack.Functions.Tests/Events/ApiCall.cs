using System.Text;
using System.Text.Json.Nodes;

namespace ServerlessStack.Functions.Tests.Events;

/// <summary>Requests as an API Gateway HTTP API sends them, made from its sample payload.</summary>
internal static class ApiCall
{
    /// <summary><c>POST /orders</c> with any text as its body.</summary>
    internal static string PlaceOrder(string? body, string? customer = "customer-1", string contentType = "application/json", bool base64 = false)
    {
        var call = Call("POST", "/orders", "POST /orders", customer);
        call["headers"] = new JsonObject { ["content-type"] = contentType };
        call["body"] = base64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(body!)) : body;
        call["isBase64Encoded"] = base64;
        return call.ToJsonString();
    }

    /// <summary><c>GET /orders/{id}</c>.</summary>
    internal static string GetOrder(string id, string? customer = "customer-1")
    {
        var call = Call("GET", $"/orders/{id}", "GET /orders/{id}", customer);
        call["pathParameters"] = new JsonObject { ["id"] = id };
        return call.ToJsonString();
    }

    /// <summary><c>GET /orders</c>.</summary>
    internal static string ListOrders(string? customer = "customer-1") => Call("GET", "/orders", "GET /orders", customer).ToJsonString();

    private static JsonObject Call(string method, string path, string route, string? customer)
    {
        var call = Payload.Object("apigw-v2-request-jwt-authorizer");
        var context = call["requestContext"]!.AsObject();
        call["routeKey"] = route;
        call["rawPath"] = path;
        call["rawQueryString"] = "";
        call.Remove("queryStringParameters");
        call.Remove("pathParameters");
        call.Remove("body");
        context["routeKey"] = route;
        context["http"]!["method"] = method;
        context["http"]!["path"] = path;
        if (customer is null)
        {
            context.Remove("authorizer");
        }
        else
        {
            context["authorizer"]!["jwt"]!["claims"] = new JsonObject { ["sub"] = customer, ["iss"] = "https://issuer.example" };
        }

        return call;
    }
}
