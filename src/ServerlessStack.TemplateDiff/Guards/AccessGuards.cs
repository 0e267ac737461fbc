using System.Text.Json.Nodes;
using ServerlessStack.TemplateDiff.Assemblies;
using ServerlessStack.TemplateDiff.Findings;

namespace ServerlessStack.TemplateDiff.Guards;

/// <summary>What keeps strangers out.</summary>
internal static class AccessGuards
{
    private const string Public = "security/public-access";
    private const string Authentication = "security/authentication";
    private const string Blocked = "Properties.PublicAccessBlockConfiguration";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Guard> All =
    [
        new("AWS::S3::Bucket", Blocked, Weaker.Removed, Public, Severity.High, "Nothing keeps its objects from being made public any more."),
        .. from setting in (string[])["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"]
           select new Guard("AWS::S3::Bucket", $"{Blocked}.{setting}", Weaker.Becomes("false"), Public, Severity.High, "Its objects can be made public."),
        new("AWS::S3::Bucket", "Properties.AccessControl", Weaker.Becomes("PublicRead", "PublicReadWrite"), Public, Severity.Critical, "Everybody may read its objects."),
        new("AWS::S3::Bucket", "Properties.OwnershipControls", Weaker.Removed, Public, Severity.Medium, "Objects may belong to other accounts and have access lists of their own."),
        new(Guard.Any, "Properties.PubliclyAccessible", Weaker.Becomes("true"), Public, Severity.Critical, "It can be reached from the internet."),
        new("AWS::Lambda::Url", "Properties.AuthType", Weaker.Becomes("NONE"), Public, Severity.Critical, "Everybody who knows the URL may invoke the function."),
        new("AWS::ApiGatewayV2::Route", "Properties.AuthorizationType", Opens, Authentication, Severity.High, "The route answers everybody, with or without a token.") { IsWeakWhenNew = IsOpen },
        new("AWS::ApiGateway::Method", "Properties.AuthorizationType", Opens, Authentication, Severity.High, "The method answers everybody.") { IsWeakWhenNew = IsOpen },
        new("AWS::ApiGatewayV2::Route", "Properties.AuthorizationScopes", Weaker.LostElement, Authentication, Severity.High, "Tokens without this scope are accepted."),
        new("AWS::ApiGatewayV2::Authorizer", "Properties.JwtConfiguration", Weaker.Lost, Authentication, Severity.High, "Tokens of another issuer or for another audience are accepted."),
        new("AWS::ApiGatewayV2::Api", "Properties.CorsConfiguration.AllowOrigins", Weaker.OpensToAll, "security/cors", Severity.Medium, "Pages of every site may call the API from a browser."),
        new(Guard.Any, "Properties.PermissionsBoundary", Weaker.Removed, "security/permissions-boundary", Severity.High, "Nothing limits any more what its policies may allow."),
        new("AWS::Cognito::UserPool", "Properties.MfaConfiguration", Weaker.Becomes("OFF"), Authentication, Severity.High, "Nobody is asked for a second factor any more."),
        new("AWS::Cognito::UserPool", "Properties.Policies.PasswordPolicy.MinimumLength", Weaker.Lowered(), Authentication, Severity.Medium, "Shorter passwords are accepted."),
    ];

    private static bool Opens(JsonNode? before, JsonNode? after) => IsOpen(after) && !IsOpen(before);

    private static bool IsOpen(JsonNode? authorization) => authorization is null || authorization.AsText() == "NONE";
}
