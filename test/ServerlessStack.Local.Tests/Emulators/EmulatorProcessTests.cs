using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Emulators;
using ServerlessStack.Local.State;
using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.Emulators;

public class EmulatorProcessTests(EmulatedTarget emulated)
{
    [Fact]
    public async Task Without_Java_the_error_says_how_to_install_it()
    {
        var folder = Directory.CreateTempSubdirectory("emulators-").FullName;
        var host = new EmulatorHost(Toolchain.Options(folder), new StateFolder(folder), new EmulatorAddresses(), java: Path.Combine(folder, "no-java"));

        var failure = await Assert.ThrowsAsync<EmulatorException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("DynamoDB Local needs Java, and there is none. Install a JRE of version 17 or later: sudo apt-get install openjdk-17-jre-headless (Debian, Ubuntu), or https://adoptium.net (everywhere).", failure.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_does_not_start_is_told_with_its_last_words()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in for Java is a shell script.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("emulators-").FullName;
        var java = Path.Combine(folder, "java");
        await File.WriteAllTextAsync(java, "#!/bin/sh\necho 'the disk is full' >&2\nexit 3\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(java, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var host = new EmulatorHost(Toolchain.Options(folder), new StateFolder(folder), new EmulatorAddresses(), java);

        var failure = await Assert.ThrowsAsync<EmulatorException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("DynamoDb does not start: java ended with 3.\nthe disk is full", failure.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Emulators_end_with_a_parent_that_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The parent is a shell.");
        emulated.RequireJava();
        var settings = new JsonObject
        {
            ["nodeModules"] = Toolchain.NodeModules,
            ["java"] = "java",
            ["policy"] = Path.Combine(AppContext.BaseDirectory, "Emulators", "loopback.policy"),
            ["account"] = "000000000000",
            ["region"] = "us-east-1",
            ["emulators"] = new JsonObject { ["DynamoDb"] = new JsonObject() },
        }.ToJsonString();
        var script = Path.Combine(AppContext.BaseDirectory, "Emulators", "emulators.mjs");

        // Node is the parent: it holds the pipe to the script, and kill -9 gives it no chance to say good-bye.
        const string parent = "const c=require('node:child_process').spawn(process.execPath,process.argv.slice(1),{stdio:['pipe','pipe','inherit']});c.stdout.once('data',d=>process.stdout.write(d))";
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Toolchain.NodeModules, "node", "bin", "node"), ["-e", parent, script, settings]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var port = JsonNode.Parse(line!)!["port"]!.GetValue<int>();
        Assert.True(await AnswersAsync(port));

        process.Kill();

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await AnswersAsync(port))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
