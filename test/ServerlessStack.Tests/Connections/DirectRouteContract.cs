using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every route keeps to that API Gateway answers by calling a service itself.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class DirectRouteContract(string pair) : PairContract(pair)
{
    private const string Room = "ApiPOSTorders";

    /// <summary>The consumer's id.</summary>
    protected abstract string Consumer { get; }

    /// <summary>What API Gateway calls.</summary>
    protected abstract string Subtype { get; }

    /// <summary>What it is called with, as the template writes it.</summary>
    protected abstract string Parameters { get; }

    /// <summary>What the role may do.</summary>
    protected abstract string Statement { get; }

    /// <summary>Declares the consumer.</summary>
    /// <returns>Adds a route to it.</returns>
    protected abstract Action<ServerlessApi, HttpMethod, string, RouteAccess?, RouteThrottling?> Declare(Stack stack);

    /// <inheritdoc/>
    internal override void ConnectFully(Stack stack) => Declare(stack)(Api(stack), HttpMethod.Post, "/orders", RouteAccess.TokenWithScope("orders:write"), new RouteThrottling(5, 10));

    [Fact]
    public void Calls_the_service_with_the_body_and_without_a_function()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        Assert.Equal("\"AWS_PROXY\"", template.Part($"{Room}Integration", "IntegrationType"));
        Assert.Equal($"\"{Subtype}\"", template.Part($"{Room}Integration", "IntegrationSubtype"));
        Assert.Equal("\"1.0\"", template.Part($"{Room}Integration", "PayloadFormatVersion"));
        Assert.Equal(Parameters, template.Part($"{Room}Integration", "RequestParameters"));
        template.ResourceCountIs("AWS::Lambda::Function", 0);
    }

    [Fact]
    public void The_role_can_make_that_call_and_no_other()
    {
        var template = TestStack.TemplateOf(ConnectMinimally);

        Assert.Equal(DeliveryRoleJson.TrustIn("apigateway.amazonaws.com"), DeliveryRoleJson.Trust(template, $"{Room}Role"));
        Assert.Equal([Statement], DeliveryRoleJson.Allowed(template, $"{Room}Role"));
        Assert.Equal($$"""{"Fn::GetAtt":["{{Room}}Role","Arn"]}""", template.Part($"{Room}Integration", "CredentialsArn"));
    }

    [Fact]
    public void Asks_for_a_token_unless_it_says_otherwise()
    {
        Assert.Equal("\"JWT\"", TestStack.TemplateOf(ConnectMinimally).Part($"{Room}Route", "AuthorizationType"));
        Assert.Equal("\"NONE\"", TestStack.TemplateOf(stack => Declare(stack)(Api(stack), HttpMethod.Post, "/orders", RouteAccess.Anonymous, null)).Part($"{Room}Route", "AuthorizationType"));
        Assert.Equal("""["orders:write"]""", TestStack.TemplateOf(ConnectFully).Part($"{Room}Route", "AuthorizationScopes"));
    }

    [Fact]
    public void A_route_of_its_own_limit_keeps_to_it()
    {
        Assert.Equal("null", TestStack.TemplateOf(ConnectMinimally).Part("ApiStage", "RouteSettings"));
        Assert.Equal(
            """{"POST /orders":{"ThrottlingRateLimit":5,"ThrottlingBurstLimit":10,"DetailedMetricsEnabled":true}}""",
            TestStack.TemplateOf(ConnectFully).Part("ApiStage", "RouteSettings"));
    }

    [Fact]
    public void Reports_every_problem_at_once()
    {
        var error = TestStack.ErrorOf(stack => Declare(stack)(new ServerlessApi(stack, "Api"), HttpMethod.Get, "orders/", null, new RouteThrottling(0, 1)));

        Assert.Equal(
            """
            Test/Api:
              - Route "GET orders/" must have a method with a body, such as POST or PUT, because the body is the event, or every request is refused.
              - Route "GET orders/" must have a path that starts with a slash and ends without one, or API Gateway refuses it.
              - Route "GET orders/" asks for a token, but the API has no Issuer that signs any; give the API one, or say RouteAccess.Anonymous, or nobody can call the route.
              - Route "GET orders/" takes 0 requests per second with bursts of 1, but both must be 1 or more, or every request is answered with 429.
            """.ReplaceLineEndings("\n"),
            error);
    }

    [Fact]
    public void Cannot_be_made_twice()
    {
        var error = TestStack.ErrorOf(stack =>
        {
            var api = Api(stack);
            var connect = Declare(stack);
            connect(api, HttpMethod.Post, "/orders", null, null);
            connect(api, HttpMethod.Post, "/orders", RouteAccess.Anonymous, null);
        });

        Assert.Equal(
            "Test/Api:\n  - Route \"POST /orders\" is declared already, or another whose path has _ where this one has /; API Gateway takes each route once. Declare it once, or name it otherwise.",
            error);
    }

    [Fact]
    public void Records_its_arrow()
    {
        var stack = TestStack.Create();
        ConnectMinimally(stack);

        var edge = Assert.Single(EventGraph.Of(stack).Edges);

        Assert.Equal(("Test/Api", $"Test/{Consumer}", typeof(OrderPlaced), "POST /orders"), (edge.Source.Node.Path, edge.Consumer.Node.Path, edge.Event, edge.Filter));
        Assert.Null(edge.Retries);
        Assert.Null(edge.DeadLetters);
    }

    /// <inheritdoc/>
    protected override void ConnectMinimally(Stack stack) => Declare(stack)(Api(stack), HttpMethod.Post, "/orders", null, null);

    private static ServerlessApi Api(Stack stack) => new(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://issuer.example"), ["storefront"]) });
}
