using ServerlessStack.Constructs.Packaging;
using ServerlessStack.Constructs.Packaging.Processes;
using ServerlessStack.Constructs.Packaging.Publishing;
using ServerlessStack.Packaging.Tests.Fixtures;

namespace ServerlessStack.Packaging.Tests.Publishing;

public sealed class FunctionPublisherTests : IDisposable
{
    private const string MissingPack = "/tree/Place.csproj : error NU1101: Unable to find package Microsoft.NETCore.App.Crossgen2.linux-x64. [/run/Publish.proj]";

    private readonly string _folder = Directory.CreateTempSubdirectory("stack-").FullName;
    private readonly StringWriter _progress = new();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _progress.Dispose();
    }

    [Fact]
    public void Without_the_ReadyToRun_packs_it_publishes_plain_IL_and_says_so()
    {
        var runner = new ScriptedRunner(_ => new(1, [MissingPack]), _ => new(0, []));

        Publish(runner, new(FunctionArchitecture.Arm64));

        Assert.Equal(["-p:PublishReadyToRun=true", "-p:PublishReadyToRun=false"], runner.Calls.Select(ReadyToRun));
        Assert.Contains(
            "warning: the package sources hold no ReadyToRun compiler for linux-arm64; the functions are published without it and start more slowly.",
            _progress.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_missing_package_is_an_error_at_once()
    {
        var runner = new ScriptedRunner(_ => new(1, ["/tree/Place.csproj : error NU1101: Unable to find package Gone. [/tree/Place.csproj]"]));

        var error = Assert.Throws<FunctionPublishException>(() => Publish(runner, new()));

        Assert.Contains("error NU1101: Unable to find package Gone.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadyToRun_is_not_asked_for_when_it_is_switched_off()
    {
        var runner = new ScriptedRunner(_ => new(0, []));

        Publish(runner, new(ReadyToRun: ReadyToRunMode.Never));

        Assert.Equal("-p:PublishReadyToRun=false", ReadyToRun(Assert.Single(runner.Calls)));
    }

    [Fact]
    public void A_missing_SDK_is_one_clear_error()
    {
        var runner = new ScriptedRunner(_ => throw new System.ComponentModel.Win32Exception(2));

        var error = Assert.Throws<FunctionPublishException>(() => Publish(runner, new()));

        Assert.EndsWith("could not be started, so no function can be published. Install the .NET 10 SDK and put it on the PATH.", error.Message, StringComparison.Ordinal);
    }

    private static string ReadyToRun(ProcessCall call) => call.Arguments.Single(argument => argument.StartsWith("-p:PublishReadyToRun=", StringComparison.Ordinal));

    private void Publish(ScriptedRunner runner, PackageSettings settings)
    {
        var work = new WorkFolder(_folder, settings.RuntimeIdentifier);
        work.Prepare();
        new FunctionPublisher(new(runner), work, _progress, TimeProvider.System)
            .Publish(new Dictionary<string, string>(StringComparer.Ordinal) { ["/tree/Place.csproj"] = Path.Combine(_folder, "published") }, settings);
    }
}
