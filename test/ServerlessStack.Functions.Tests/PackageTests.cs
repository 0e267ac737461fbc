using ServerlessStack.Functions.Tests.Functions;

namespace ServerlessStack.Functions.Tests;

public sealed class PackageTests(PackagedFunctions packages)
{
    // What describes infrastructure has no place where events are handled.
    private static readonly string[] Infrastructure = ["Amazon.CDK", "Amazon.JSII", "Cdklabs", "Constructs", "ServerlessStack.Constructs"];

    [Theory]
    [InlineData("AnnounceOrder")]
    [InlineData("AwardPoints", "AWSSDK.DynamoDBv2")]
    [InlineData("CountViews", "AWSSDK.DynamoDBv2")]
    [InlineData("FulfilOrder", "AWSSDK.S3")]
    [InlineData("GetOrder", "AWSSDK.DynamoDBv2")]
    [InlineData("IndexReceipt", "AWSSDK.DynamoDBv2")]
    [InlineData("PlaceOrder", "AWSSDK.DynamoDBv2")]
    [InlineData("RecordOrder", "AWSSDK.DynamoDBv2")]
    [InlineData("RecordReceipt", "AWSSDK.DynamoDBv2")]
    [InlineData("ReportViews", "AWSSDK.DynamoDBv2", "AWSSDK.S3")]
    public void A_package_holds_its_function_and_only_the_clients_it_calls(string function, params string[] clients)
    {
        var folder = Path.GetDirectoryName(packages.AssemblyOf(function))!;
        string[] assemblies = [.. Directory.GetFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

        Assert.Equal(clients, assemblies.Where(name => name.StartsWith("AWSSDK.", StringComparison.Ordinal) && name != "AWSSDK.Core"));
        Assert.DoesNotContain(assemblies, name => Infrastructure.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.True(File.Exists(Path.Combine(folder, function + ".deps.json")));
        Assert.True(File.Exists(Path.Combine(folder, function + ".runtimeconfig.json")));
    }
}
