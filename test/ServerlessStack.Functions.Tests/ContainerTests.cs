using ServerlessStack.Functions.Tests.Functions;
using ServerlessStack.Lambda;

namespace ServerlessStack.Functions.Tests;

/// <summary>A function that is made by a factory never loads the container, and so never waits for it.</summary>
public sealed class ContainerTests(PackagedFunctions packages) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("functions-without-container-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_factory_works_where_the_container_cannot_be_loaded()
    {
        await using var function = Start("FulfilOrder");

        Assert.Equal("""{"batchItemFailures":[]}""", (await function.InvokeAsync("""{"Records":[]}""")).Body);
    }

    [Fact]
    public async Task Injection_does_not()
    {
        await using var function = Start("AnswerDoor");

        Assert.NotEqual(0, await function.WaitForExitAsync());
    }

    private FunctionProcess Start(string name)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(packages.AssemblyOf(name))!))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        // The package must be complete, or .NET would not start it; but these can be listed only, not loaded.
        string[] container = [.. Directory.GetFiles(_folder, "Microsoft.Extensions.DependencyInjection*.dll")];
        Assert.Equal(2, container.Length);
        Assert.All(container, file => File.WriteAllText(file, "no assembly"));
        return new FunctionProcess(Path.Combine(_folder, name + ".dll"), new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
            ["AWS_REGION"] = "eu-west-1",
            [LinkName.Bucket("Receipts")] = "receipts",
        });
    }
}
