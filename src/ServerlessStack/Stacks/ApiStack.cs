using Amazon.CDK;
using Constructs;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;
using ServerlessStack.Storefront.Stages;

namespace ServerlessStack.Storefront.Stacks;

/// <summary>Where customers place and look at orders, write to the shop, and their browsers say what they look at.</summary>
public sealed class ApiStack : Stack
{
    /// <summary>Declares the stack.</summary>
    /// <param name="scope">The app.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="data">The orders.</param>
    /// <param name="history">The customers' lists of orders.</param>
    /// <param name="insights">The click stream.</param>
    /// <param name="support">What customers have to say.</param>
    public ApiStack(Construct scope, StageSettings stage, DataStack data, HistoryStack history, InsightsStack insights, SupportStack support)
        : base(scope, StackNames.Of(stage, "Api"), new StackProps { Description = "The storefront's API" })
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(insights);
        ArgumentNullException.ThrowIfNull(support);
        var placeOrder = new DotNetFunction<PlaceOrder>(this, "PlaceOrder", stage.Function("Checks an order and stores it once per client token"));
        var getOrder = new DotNetFunction<GetOrder>(this, "GetOrder", stage.Function("Shows a customer's order"));
        var listOrders = new DotNetFunction<ListOrders>(this, "ListOrders", stage.Function("Lists a customer's orders"));
        data.Orders.GrantWrite(placeOrder);
        data.Orders.GrantRead(getOrder);
        history.Table.GrantRead(listOrders);

        var api = new ServerlessApi(this, "Api", new ServerlessApiProps
        {
            Issuer = stage.Issuer,
            AllowedOrigins = stage.SiteOrigins,
            RequestsPerSecond = stage.RequestsPerSecond,
            LogRetention = stage.LogRetention,
            LogProtection = stage.Protection,
        });
        api.AddRoute(HttpMethod.Post, "/orders", placeOrder);
        api.AddRoute(HttpMethod.Get, "/orders", listOrders);
        api.AddRoute(HttpMethod.Get, "/orders/{id}", getOrder);
        api.AddRoute(HttpMethod.Post, "/views", insights.Views, RouteAccess.Anonymous, stage.ViewThrottling);
        api.AddRoute(HttpMethod.Post, "/messages", support.Messages, RouteAccess.Anonymous, stage.MessageThrottling);
        api.AddRoute(HttpMethod.Post, "/reviews", support.Bus.Events<ReviewWritten>());
        api.AddNotFoundRoute(getOrder);

        _ = new CfnOutput(this, "ApiUrl", new CfnOutputProps { Value = api.Url, Description = "The API's address" });
    }
}
