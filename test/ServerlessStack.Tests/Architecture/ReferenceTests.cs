using System.Reflection;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Lambdas;

namespace ServerlessStack.Tests.Architecture;

/// <summary>References point one way: Contracts ← Lambda ← lambdas, and none of them knows the infrastructure.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Infrastructure = ["Amazon.CDK", "Amazon.JSII", "Constructs", "Cdklabs", "ServerlessStack.Constructs"];

    public static TheoryData<Type> RunningCode =>
        [typeof(OrderPlaced), typeof(LambdaHost), typeof(PlaceOrder), typeof(GetOrder), typeof(AnnounceOrder), typeof(FulfilOrder), typeof(IndexReceipt)];

    [Theory]
    [MemberData(nameof(RunningCode), DisableDiscoveryEnumeration = true)]
    public void Code_that_runs_never_sees_the_infrastructure(Type type) =>
        Assert.DoesNotContain(References(type.Assembly), name => Infrastructure.Any(part => name.StartsWith(part, StringComparison.Ordinal)));

    [Fact]
    public void Contracts_know_nothing_but_the_framework() =>
        Assert.All(References(typeof(OrderPlaced).Assembly), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void The_host_knows_nothing_but_the_framework() =>
        Assert.All(References(typeof(LambdaHost).Assembly), name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name == "Microsoft.Win32.Primitives", name));

    [Fact]
    public void The_constructs_know_no_lambda_and_no_contract()
    {
        var references = References(typeof(ServerlessStack.Constructs.DotNetFunction).Assembly);

        Assert.DoesNotContain(references, name => name is "ServerlessStack.Contracts" or "PlaceOrder" or "GetOrder" or "AnnounceOrder" or "FulfilOrder" or "IndexReceipt");
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
