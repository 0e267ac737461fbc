using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Tests.Connections;

public sealed class ApiToStreamTests() : DirectRouteContract("ApiToStream")
{
    protected override string Consumer => "Feed";

    protected override string Subtype => "Kinesis-PutRecord";

    protected override string Parameters => """{"StreamName":{"Ref":"FeedStream"},"Data":"$request.body","PartitionKey":"$request.body.customerId"}""";

    protected override string Statement => """{"Action":"kinesis:PutRecord","Effect":"Allow","Resource":{"Fn::GetAtt":["FeedStream","Arn"]}}""";

    protected override Action<ServerlessApi, HttpMethod, string, RouteAccess?, RouteThrottling?> Declare(Stack stack)
    {
        var consumer = new EventStream<OrderPlaced>(stack, "Feed", placed => placed.CustomerId);
        return (api, method, path, access, throttling) => api.AddRoute(method, path, consumer, access, throttling);
    }
}
