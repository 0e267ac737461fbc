using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Tests.Connections;

public sealed class ApiToBusTests() : DirectRouteContract("ApiToBus")
{
    protected override string Consumer => "Shop";

    protected override string Subtype => "EventBridge-PutEvents";

    protected override string Parameters => """{"EventBusName":{"Ref":"ShopBus"},"Source":"Shop","DetailType":"OrderPlaced","Detail":"$request.body"}""";

    protected override string Statement => """{"Action":"events:PutEvents","Effect":"Allow","Resource":{"Fn::GetAtt":["ShopBus","Arn"]}}""";

    protected override Action<ServerlessApi, HttpMethod, string, RouteAccess?, RouteThrottling?> Declare(Stack stack)
    {
        var consumer = new EventBus(stack, "Shop");
        return (api, method, path, access, throttling) => api.AddRoute(method, path, consumer.Events<OrderPlaced>(), access, throttling);
    }

    [Fact]
    public void What_a_bucket_emits_cannot_be_posted_because_AWS_keeps_its_name_for_itself()
    {
        var error = TestStack.ErrorOf(stack => new ServerlessApi(stack, "Api").AddRoute(HttpMethod.Post, "/orders", new EventBus(stack, "Shop").Events<ObjectCreated>(), RouteAccess.Anonymous));

        Assert.Equal(
            "Test/Api:\n  - ObjectCreated is recognized on a bus by the source \"aws.s3\", which EventBridge accepts from AWS alone, so no consumer would receive it; connect the bucket with the bus instead.",
            error);
    }
}
