using Amazon.CDK;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using HttpMethod = System.Net.Http.HttpMethod;

namespace ServerlessStack.Tests.Connections;

public sealed class ApiToQueueTests() : DirectRouteContract("ApiToQueue")
{
    protected override string Consumer => "Fulfilment";

    protected override string Subtype => "SQS-SendMessage";

    protected override string Parameters => """{"QueueUrl":{"Ref":"FulfilmentQueue"},"MessageBody":"$request.body"}""";

    protected override string Statement => """{"Action":"sqs:SendMessage","Effect":"Allow","Resource":{"Fn::GetAtt":["FulfilmentQueue","Arn"]}}""";

    protected override Action<ServerlessApi, HttpMethod, string, RouteAccess?, RouteThrottling?> Declare(Stack stack)
    {
        var consumer = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
        return (api, method, path, access, throttling) => api.AddRoute(method, path, consumer, access, throttling);
    }
}
