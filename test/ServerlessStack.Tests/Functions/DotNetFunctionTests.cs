using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.SecretsManager;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using ServerlessStack.Constructs;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;
using ServerlessStack.Testing;
using FunctionProps = ServerlessStack.Constructs.FunctionProps;

namespace ServerlessStack.Tests.Functions;

public sealed class DotNetFunctionTests
{
    private static FunctionProps Full(Stack stack) => new()
    {
        Description = "Places orders",
        Architecture = FunctionArchitecture.Arm64,
        Memory = Size.Gibibytes(1),
        Timeout = Duration.Seconds(20),
        LogRetention = RetentionDays.ONE_WEEK,
        LogProtection = DataProtection.Disposable,
        LogLevel = ApplicationLogLevel.DEBUG,
        MetricsNamespace = "Shop/Orders",
        Environment = new Dictionary<string, string> { ["CURRENCY"] = "EUR" },
        ReservedConcurrency = 5,
        MaximumRetryAttempts = 0,
        MaximumEventAge = Duration.Minutes(5),
        OnFailure = new ServerlessStack.Constructs.DeadLetterQueue(stack, "Failures").Queue,
    };

    [Fact]
    public void Minimal_snapshot()
    {
        var stack = TestStack.Create();
        _ = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
        TemplateSnapshot.Matches(stack, "Minimal");
    }

    [Fact]
    public void Full_snapshot()
    {
        var stack = TestStack.Create();
        _ = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder", Full(stack));
        TemplateSnapshot.Matches(stack, "Full");
    }

    [Fact]
    public void Runs_the_handlers_assembly_on_the_managed_runtime()
    {
        var template = TestStack.TemplateOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"));

        template.Has("AWS::Lambda::Function", new()
        {
            ["Runtime"] = "dotnet10",
            ["Handler"] = "PlaceOrder",
            ["Architectures"] = new[] { "x86_64" },
            ["MemorySize"] = 512,
            ["Timeout"] = 10,
            ["TracingConfig"] = new Dictionary<string, object> { ["Mode"] = "Active" },
            ["LoggingConfig"] = new Dictionary<string, object> { ["LogFormat"] = "JSON", ["ApplicationLogLevel"] = "INFO" },
        });
    }

    [Fact]
    public void Keeps_its_logs_for_a_month_in_a_group_of_its_own()
    {
        var template = TestStack.TemplateOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"));

        template.Has("AWS::Logs::LogGroup", new() { ["RetentionInDays"] = 30 });
        Assert.Equal("Retain", template.Only("AWS::Logs::LogGroup")["DeletionPolicy"]);
    }

    [Fact]
    public void Its_role_holds_only_its_own_logs_traces_and_failures()
    {
        var template = TestStack.TemplateOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"));

        Assert.DoesNotContain("ManagedPolicyArns", template.PropertiesOfOnly("AWS::IAM::Role"));
        Assert.Equal(
            ["logs:CreateLogStream", "logs:PutLogEvents", "sqs:SendMessage", "xray:PutTelemetryRecords", "xray:PutTraceSegments"],
            template.RoleStatements().SelectMany(statement => statement.Actions).Order(StringComparer.Ordinal));
        Assert.Equal(["*"], template.RoleStatements().SelectMany(statement => statement.Resources).Where(resource => resource.Contains('*')));
    }

    [Fact]
    public void Functions_of_a_stack_share_one_queue_for_failed_asynchronous_invocations()
    {
        var template = TestStack.TemplateOf(stack =>
        {
            _ = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
            _ = new DotNetFunction<GetOrder>(stack, "GetOrder");
        });

        template.ResourceCountIs("AWS::SQS::Queue", 1);
        template.AllResourcesProperties("AWS::Lambda::Function", new Dictionary<string, object>
        {
            ["DeadLetterConfig"] = new Dictionary<string, object>
            {
                ["TargetArn"] = new Dictionary<string, object> { ["Fn::GetAtt"] = new[] { template.FindResources("AWS::SQS::Queue").Keys.Single(), "Arn" } },
            },
        });
    }

    [Fact]
    public void What_lambda_does_with_asynchronous_invocations_anyway_takes_no_resource()
    {
        var template = TestStack.TemplateOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"));

        template.ResourceCountIs("AWS::Lambda::EventInvokeConfig", 0);
        Assert.Equal((2, 21_600), (new FunctionProps().MaximumRetryAttempts, new FunctionProps().MaximumEventAge.ToSeconds()));
    }

    [Fact]
    public void Attempts_of_its_own_leave_no_finding_unacknowledged()
    {
        var app = TestApp.Create();
        _ = new DotNetFunction<PlaceOrder>(new Stack(app, "Test"), "PlaceOrder", new FunctionProps { MaximumRetryAttempts = 0 });

        Assert.Equal("", string.Join('\n', ValidationFindings.Of(app)));
    }

    [Fact]
    public void The_shared_failures_can_be_watched_and_a_queue_of_its_own_is_not_shared()
    {
        var stack = TestStack.Create();
        var sharing = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
        var apart = new DotNetFunction<GetOrder>(stack, "GetOrder", Full(stack));

        Assert.Same(sharing.OnFailure, sharing.SharedFailures!.Queue);
        Assert.Null(apart.SharedFailures);
    }

    [Fact]
    public void Every_default_can_be_overridden()
    {
        var template = TestStack.TemplateOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder", Full(stack)));

        template.Has("AWS::Lambda::Function", new()
        {
            ["Description"] = "Places orders",
            ["Architectures"] = new[] { "arm64" },
            ["MemorySize"] = 1024,
            ["Timeout"] = 20,
            ["ReservedConcurrentExecutions"] = 5,
            ["Environment"] = new Dictionary<string, object> { ["Variables"] = new Dictionary<string, object> { ["CURRENCY"] = "EUR", ["STACK_METRICS_NAMESPACE"] = "Shop/Orders" } },
            ["LoggingConfig"] = new Dictionary<string, object> { ["ApplicationLogLevel"] = "DEBUG" },
        });
        template.Has("AWS::Logs::LogGroup", new() { ["RetentionInDays"] = 7 });
        template.Has("AWS::Lambda::EventInvokeConfig", new() { ["Qualifier"] = "$LATEST", ["MaximumRetryAttempts"] = 0, ["MaximumEventAgeInSeconds"] = 300 });
        template.ResourceCountIs("AWS::SQS::Queue", 1);
        Assert.Equal("Delete", template.Only("AWS::Logs::LogGroup")["DeletionPolicy"]);
    }

    [Fact]
    public void The_hosts_own_namespace_for_metrics_takes_no_variable()
    {
        var template = TestStack.TemplateOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder"));

        Assert.Equal("ServerlessStack", new FunctionProps().MetricsNamespace);
        Assert.DoesNotContain("Environment", template.PropertiesOfOnly("AWS::Lambda::Function"));
    }

    [Fact]
    public void Metrics_can_be_switched_off()
    {
        var template = TestStack.TemplateOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder", new FunctionProps { MetricsNamespace = "" }));

        template.Has("AWS::Lambda::Function", new()
        {
            ["Environment"] = new Dictionary<string, object> { ["Variables"] = new Dictionary<string, object> { ["STACK_METRICS_NAMESPACE"] = "" } },
        });
    }

    [Theory]
    [InlineData("AWS/Shop")]
    [InlineData(":Shop")]
    [InlineData(" ")]
    [InlineData("Shop\nOrders")]
    [InlineData("Lädchen")]
    public void Fails_when_cloudwatch_would_refuse_the_metrics_namespace(string name)
    {
        var exception = Assert.Throws<InvalidConstructException>(
            () => new DotNetFunction<PlaceOrder>(TestStack.Create(), "PlaceOrder", new FunctionProps { MetricsNamespace = name }));

        Assert.Equal(
            $"MetricsNamespace ('{name}') must be at most 255 letters, digits, spaces and . - _ / # :, not be blank and not begin with : or AWS/, or CloudWatch drops every metric of the function.",
            Assert.Single(exception.Problems));
    }

    [Fact]
    public void Fails_when_the_metrics_namespace_is_said_twice()
    {
        var props = new FunctionProps { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { [FunctionVariables.MetricsNamespace] = "Shop" } };

        var exception = Assert.Throws<InvalidConstructException>(() => new DotNetFunction<PlaceOrder>(TestStack.Create(), "PlaceOrder", props));

        Assert.Equal("Environment sets STACK_METRICS_NAMESPACE, which belongs to MetricsNamespace; say it there, or the two may differ.", Assert.Single(exception.Problems));
    }

    [Fact]
    public void Fails_when_the_largest_bodies_of_routes_are_said_past_the_routes()
    {
        var props = new FunctionProps { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { [RouteBodyLimits.Variable] = "{}" } };

        var exception = Assert.Throws<InvalidConstructException>(() => new DotNetFunction<PlaceOrder>(TestStack.Create(), "PlaceOrder", props));

        Assert.Equal(
            "Environment sets STACK_ROUTE_BODY_LIMITS, which belongs to the MaximumRequestBody of routes; say it where a route is added, or the two may differ.",
            Assert.Single(exception.Problems));
    }

    [Fact]
    public void Any_net_project_can_be_a_function()
    {
        var project = FunctionPackages.Default.ProjectOf(typeof(PlaceOrder));

        var template = TestStack.TemplateOf(stack => new DotNetFunction(stack, "Any", project));

        template.Has("AWS::Lambda::Function", new() { ["Handler"] = "PlaceOrder", ["Runtime"] = "dotnet10" });
    }

    [Fact]
    public void Names_a_project_that_does_not_exist()
    {
        var missing = Path.GetFullPath("nowhere/Nothing.csproj");

        var error = Assert.Throws<LambdaProjectNotFoundException>(() => new DotNetFunction(TestStack.Create(), "Any", missing));

        Assert.Equal($"The function's project {missing} does not exist; give the path of its .csproj file.", error.Message);
    }

    [Fact]
    public void Says_what_to_list_when_no_project_builds_the_handler()
    {
        // This assembly stands in for the project of its sample handlers, so the handler comes from one that no project of the app builds.
        var error = Assert.Throws<LambdaProjectNotFoundException>(() => new DotNetFunction<IEventHandler<string>>(TestStack.Create(), "Unlisted"));

        Assert.StartsWith("The handler IEventHandler`1 is in the assembly ServerlessStack.Lambda, which no lambda project of the CDK app builds", error.Message, StringComparison.Ordinal);
        Assert.Contains("<ProjectReference Include=\"path/to/ServerlessStack.Lambda.csproj\" LambdaProject=\"true\" />", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_every_invalid_value_at_once()
    {
        var error = TestStack.ErrorOf(stack => new DotNetFunction<PlaceOrder>(stack, "PlaceOrder", new FunctionProps
        {
            Timeout = Duration.Minutes(16),
            Memory = Size.Mebibytes(64),
            ReservedConcurrency = -1,
            Description = new string('x', 257),
            MaximumRetryAttempts = 3,
            MaximumEventAge = Duration.Seconds(59),
            OnFailure = new Queue(stack, "Ordered", new QueueProps { Fifo = true }),
        }));

        Assert.Equal(
            """
            Test/PlaceOrder:
              - Timeout (960 s) must be whole seconds, 1 s to 900 s, or Lambda refuses the function.
              - Memory (64 MB) must be 128 MB to 10240 MB, or Lambda refuses the function.
              - ReservedConcurrency (-1) must be 0 or more, or Lambda refuses the function.
              - Description (257 characters) must have at most 256 characters, or Lambda refuses the function.
              - MaximumRetryAttempts (3) must be 0 to 2, or Lambda refuses the function's settings.
              - MaximumEventAge (59 s) must be whole seconds, 60 s to 21600 s, or Lambda refuses the function's settings.
              - OnFailure (Test/Ordered) must be a standard queue, or what fails is lost: Lambda and EventBridge deliver none of it to a FIFO queue. Use a DeadLetterQueue.
            """.ReplaceLineEndings("\n"),
            error);
    }
}
