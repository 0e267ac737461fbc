using Amazon.CDK;
using Amazon.CDK.AWS.Apigatewayv2;
using Amazon.CDK.AWS.Logs;
using Constructs;
using ServerlessStack.Graph;

namespace ServerlessStack.Constructs;

/// <summary>An HTTP API: a token on every route unless the route says otherwise, throttled, with JSON access logs and explicit CORS.</summary>
public sealed class ServerlessApi : Construct
{
    private readonly CfnAuthorizer? _authorizer;
    private readonly CfnStage _stage;
    private readonly Dictionary<string, object> _routeSettings = new(StringComparer.Ordinal);

    /// <summary>Declares an API.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="id">Its id, unique in the scope.</param>
    /// <param name="props">What differs from <see cref="ServerlessApiDefaults"/>. Omitted: nothing, and no route can ask for a token.</param>
    /// <exception cref="InvalidConstructException">A value is outside what API Gateway accepts.</exception>
    public ServerlessApi(Construct scope, string id, ServerlessApiProps? props = null)
        : base(scope, id)
    {
        props ??= new ServerlessApiProps();
        ServerlessApiLimits.Check(new Rules(this), props);
        Api = new CfnApi(this, "Api", new CfnApiProps
        {
            Name = Node.Path.Replace('/', '-'),
            ProtocolType = "HTTP",
            CorsConfiguration = CorsOf(props.AllowedOrigins),
        });
        EventGraph.Add(scope, new GraphNode(this, NodeKind.Api, Api, carried: null));
        AccessLog = new LogGroup(this, "AccessLog", new LogGroupProps
        {
            Retention = props.LogRetention,
            RemovalPolicy = props.LogProtection.ToRemovalPolicy(),
        });
        _stage = new CfnStage(this, "Stage", new CfnStageProps
        {
            ApiId = Api.Ref,
            StageName = "$default",
            AutoDeploy = true,
            AccessLogSettings = new CfnStage.AccessLogSettingsProperty { DestinationArn = AccessLogArn(), Format = AccessLogFormat.Json },
            DefaultRouteSettings = new CfnStage.RouteSettingsProperty
            {
                ThrottlingRateLimit = props.RequestsPerSecond,
                ThrottlingBurstLimit = props.RequestBurst,
                DetailedMetricsEnabled = true,
            },
        });
        _authorizer = props.Issuer is null ? null : AuthorizerOf(props.Issuer);
    }

    /// <summary>CloudFormation's own API, for what this construct does not cover.</summary>
    public CfnApi Api { get; }

    /// <summary>The access log: one JSON object a request.</summary>
    public LogGroup AccessLog { get; }

    /// <summary>The API's address, known after deployment.</summary>
    public string Url => Api.AttrApiEndpoint;

    /// <summary>The authorizer that checks tokens; <see langword="null"/> when the API has no issuer.</summary>
    internal string? AuthorizerId => _authorizer?.Ref;

    /// <summary>The ARN of one route, for a permission that covers nothing else.</summary>
    /// <param name="method">The method, or <c>*</c>.</param>
    /// <param name="path">The route's path.</param>
    /// <returns>The ARN, a token.</returns>
    internal string ArnOf(string method, string path) => Stack.Of(this).FormatArn(new ArnComponents
    {
        Service = "execute-api",
        Resource = Api.Ref,
        ResourceName = $"*/{method}{path}",
    });

    /// <summary>Limits one route.</summary>
    /// <param name="key">The route's key, such as <c>POST /orders</c>.</param>
    /// <param name="route">The route; the stage can name it only when it exists.</param>
    /// <param name="throttling">The limit.</param>
    internal void Throttle(string key, CfnRoute route, RouteThrottling throttling)
    {
        _routeSettings[key] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["ThrottlingRateLimit"] = throttling.RequestsPerSecond,
            ["ThrottlingBurstLimit"] = throttling.Burst,
            ["DetailedMetricsEnabled"] = true,
        };
        _stage.RouteSettings = _routeSettings;
        _stage.AddResourceDependency(route);
    }

    // Without the :* that a log group's own ARN ends with: API Gateway drops it, and every drift check would report that.
    private string AccessLogArn() => Stack.Of(this).FormatArn(new ArnComponents
    {
        Service = "logs",
        Resource = "log-group",
        ResourceName = AccessLog.LogGroupName,
        ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
    });

    private static CfnApi.CorsProperty? CorsOf(IReadOnlyList<string> origins) => origins.Count == 0 ? null : new CfnApi.CorsProperty
    {
        AllowOrigins = [.. origins],
        AllowMethods = ["GET", "POST", "PUT", "PATCH", "DELETE"],
        AllowHeaders = ["authorization", "content-type"],
        // Without it a page cannot read where a created resource is.
        ExposeHeaders = ["location"],
        MaxAge = 3600,
    };

    private CfnAuthorizer AuthorizerOf(JwtIssuer issuer) => new(this, "Authorizer", new CfnAuthorizerProps
    {
        ApiId = Api.Ref,
        AuthorizerType = "JWT",
        Name = "token",
        IdentitySource = ["$request.header.Authorization"],
        JwtConfiguration = new CfnAuthorizer.JWTConfigurationProperty
        {
            // As it was written, with or without a slash at the end: it must equal the iss claim of a token to the letter.
            Issuer = issuer.Url.OriginalString,
            Audience = [.. issuer.Audiences],
        },
    });
}
