using ServerlessStack.Constructs;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Apis;

public sealed class ServerlessApiTests
{
    private static readonly ServerlessApiProps Full = new()
    {
        Issuer = new JwtIssuer(new Uri("https://issuer.example/pool/"), ["storefront"]),
        AllowedOrigins = ["https://shop.example"],
        RequestsPerSecond = 10,
        RequestBurst = 20,
        LogRetention = Amazon.CDK.AWS.Logs.RetentionDays.ONE_YEAR,
        LogProtection = DataProtection.Disposable,
    };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new ServerlessApi(stack, "Api");
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new ServerlessApi(stack, "Api", Full);
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Throttles_logs_as_json_and_allows_no_foreign_origin()
    {
        var template = TestStack.TemplateOf(stack => new ServerlessApi(stack, "Api"));

        template.Has("AWS::ApiGatewayV2::Stage", new()
        {
            ["DefaultRouteSettings"] = new Dictionary<string, object> { ["ThrottlingRateLimit"] = 100, ["ThrottlingBurstLimit"] = 200 },
            ["AccessLogSettings"] = new Dictionary<string, object> { ["Format"] = Amazon.CDK.Assertions.Match.SerializedJson(Amazon.CDK.Assertions.Match.ObjectLike(new Dictionary<string, object> { ["status"] = "$context.status" })) },
        });
        template.Has("AWS::Logs::LogGroup", new() { ["RetentionInDays"] = 30 });
        Assert.Equal("Retain", template.Only("AWS::Logs::LogGroup")["DeletionPolicy"]);
        Assert.DoesNotContain("CorsConfiguration", template.PropertiesOfOnly("AWS::ApiGatewayV2::Api"));
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new ServerlessApi(stack, "Api", Full));

        template.Has("AWS::ApiGatewayV2::Stage", new() { ["DefaultRouteSettings"] = new Dictionary<string, object> { ["ThrottlingRateLimit"] = 10, ["ThrottlingBurstLimit"] = 20 } });
        template.Has("AWS::ApiGatewayV2::Api", new() { ["CorsConfiguration"] = new Dictionary<string, object> { ["AllowOrigins"] = new[] { "https://shop.example" } } });
        template.Has("AWS::Logs::LogGroup", new() { ["RetentionInDays"] = 365 });
        Assert.Equal("Delete", template.Only("AWS::Logs::LogGroup")["DeletionPolicy"]);
    }

    [Fact]
    public void Keeps_the_issuer_to_the_letter()
    {
        var template = TestStack.TemplateOf(stack => new ServerlessApi(stack, "Api", Full));

        template.Has("AWS::ApiGatewayV2::Authorizer", new()
        {
            ["JwtConfiguration"] = new Dictionary<string, object> { ["Issuer"] = "https://issuer.example/pool/", ["Audience"] = new[] { "storefront" } },
        });
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new ServerlessApi(stack, "Api", new ServerlessApiProps
        {
            RequestsPerSecond = 0,
            RequestBurst = -1,
            AllowedOrigins = ["*", "https://shop.example/"],
            Issuer = new JwtIssuer(new Uri("http://issuer.example"), []),
        }));

        Assert.Equal(
            """
            Test/Api:
              - RequestsPerSecond (0) must be above 0, or the API answers every request with 429.
              - RequestBurst (-1) must be above 0, or the API answers every request with 429.
              - AllowedOrigins ("*") must be an origin such as https://shop.example, without a path or wildcard, or browsers of every site may call the API, or none.
              - AllowedOrigins ("https://shop.example/") must be an origin such as https://shop.example, without a path or wildcard, or browsers of every site may call the API, or none.
              - Issuer (http://issuer.example/) must be an https address, or API Gateway cannot fetch the keys that verify tokens.
              - Issuer (no audience) must name at least one audience, or API Gateway refuses the authorizer.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
