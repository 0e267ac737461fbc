using System.Reflection;
using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Storefront;

namespace ServerlessStack.Tests.Architecture;

/// <summary>References point one way: Contracts ← Lambda ← lambdas, and none of them knows the infrastructure.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Infrastructure = ["Amazon.CDK", "Amazon.JSII", "Constructs", "Cdklabs", "ServerlessStack.Constructs"];

    private static readonly string[] HostReferences =
    [
        "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Win32.Primitives",
    ];

    // The app's own list, so that no new function can be forgotten here.
    private static readonly string[] Lambdas =
        [.. typeof(StorefrontApp).Assembly.GetCustomAttributes<LambdaProjectAttribute>().Select(project => project.AssemblyName)];

    public static TheoryData<string> RunningCode =>
        [typeof(OrderPlaced).Assembly.GetName().Name!, typeof(LambdaHost).Assembly.GetName().Name!, .. Lambdas];

    [Fact]
    public void Every_folder_of_a_lambda_is_listed_in_the_app()
    {
        var folders = Directory.GetFiles(Path.Combine(RepositoryRoot.Folder, "lambdas"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(folders.Order(StringComparer.Ordinal), Lambdas.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RunningCode))]
    public void Code_that_runs_never_sees_the_infrastructure(string assembly) =>
        Assert.DoesNotContain(References(Assembly.Load(assembly)), name => Infrastructure.Any(part => name.StartsWith(part, StringComparison.Ordinal)));

    [Fact]
    public void Contracts_know_nothing_but_the_framework() =>
        Assert.All(References(typeof(OrderPlaced).Assembly), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void The_host_knows_nothing_but_the_framework_its_container_and_its_logging() => Assert.All(
        References(typeof(LambdaHost).Assembly),
        name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || HostReferences.Contains(name), name));

    [Fact]
    public void The_constructs_know_no_lambda_and_no_contract()
    {
        var references = References(typeof(ServerlessStack.Constructs.DotNetFunction).Assembly);

        Assert.DoesNotContain(references, name => name == "ServerlessStack.Contracts" || Lambdas.Contains(name));
    }

    // Everything the assembly needs, not only what it names itself.
    private static HashSet<string> References(Assembly assembly)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<Assembly>([assembly]);
        while (open.TryPop(out var next))
        {
            foreach (var name in next.GetReferencedAssemblies().Where(name => seen.Add(name.Name!) && !name.Name!.StartsWith("System.", StringComparison.Ordinal)))
            {
                open.Push(Assembly.Load(name));
            }
        }

        return seen;
    }
}
