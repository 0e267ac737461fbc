using System.Globalization;
using Amazon.CDK;
using Amazon.CDK.AWS.SNS;
using ServerlessStack.Constructs;
using ServerlessStack.Contracts;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Graph.Rules;

public sealed class FunctionSizeRuleTests
{
    private const int Grants = 200;
    private const int ForeignGrants = 130;
    private const int Routes = 120;

    [Fact]
    public void What_a_function_is_granted_and_linked_to_must_fit()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var function = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
            for (var number = 0; number < Grants; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"Topic{number}");
                new EventTopic<OrderPlaced>(stack, name).GrantPublish(function, linkAs: name);
            }
        }).Split('\n');

        Assert.Matches(
            @"^\[Test/PlaceOrder\] The policies of its role have about 1\d{4} characters, but IAM takes 10240 in all, and the deployment would fail\. Take grants away, or divide the function into several\.$",
            errors[0]);
        Assert.Matches(
            @"^\[Test/PlaceOrder\] Its environment variables have about 1\d{4} characters, but Lambda takes 4096, and the deployment would fail\. Each link to a resource is a variable, .+$",
            errors[1]);
        Assert.Equal(2, errors.Length);
    }

    [Fact]
    public void What_CDK_grants_counts_too() => Assert.StartsWith("[Test/PlaceOrder] The policies of its role have about 1", SynthesisErrors.Of(stack => GrantForeign(stack, ForeignGrants)), StringComparison.Ordinal);

    [Fact]
    public void What_fits_passes() => Assert.Empty(SynthesisErrors.Of(stack => GrantForeign(stack, ForeignGrants / 2)));

    [Fact]
    public void The_limits_of_a_functions_routes_must_fit()
    {
        var errors = SynthesisErrors.Of(stack =>
        {
            var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
            var api = new ServerlessApi(stack, "Api");
            for (var number = 0; number < Routes; number++)
            {
                api.AddRoute(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"/customers/orders{number}"), place, RouteAccess.Anonymous, maximumRequestBody: Size.Bytes(65_536));
            }
        });

        Assert.StartsWith("[Test/PlaceOrder] Its environment variables have about 4", errors, StringComparison.Ordinal);
        Assert.Contains("and STACK_ROUTE_BODY_LIMITS holds a limit for each route with one;", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n'));
    }

    private static void GrantForeign(Stack stack, int grants)
    {
        var function = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder").Function;
        for (var number = 0; number < grants; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Foreign{number}");
            Topic.FromTopicArn(stack, name, $"arn:aws:sns:eu-central-1:111122223333:orders-of-the-shop-{name}-that-another-team-owns").GrantPublish(function);
        }
    }
}
