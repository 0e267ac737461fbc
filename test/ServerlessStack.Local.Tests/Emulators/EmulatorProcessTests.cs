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
        using var lifetime = new EndingLifetime();
        var host = new EmulatorHost(Toolchain.Options(folder), new StateFolder(folder), new EmulatorAddresses(), lifetime, java: Path.Combine(folder, "no-java"));

        var failure = await Assert.ThrowsAsync<EmulatorException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal("DynamoDB Local needs a JRE of version 17 to 23, and there is none. Install version 17 or 21, and point JAVA_HOME to it: sudo apt-get install openjdk-17-jre-headless (Debian, Ubuntu), or https://adoptium.net (everywhere).", failure.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("the disk is full", "DynamoDb does not start: java ended with 3.\nthe disk is full")]
    [InlineData(
        "Error: A command line option has attempted to allow or enable the Security Manager. Enabling a Security Manager is not supported.",
        "DynamoDB Local needs a JRE of version 17 to 23, and the java found first is newer: it has no security manager, without which DynamoDB Local answers the whole network. "
        + "Install version 17 or 21, and point JAVA_HOME to it: sudo apt-get install openjdk-17-jre-headless (Debian, Ubuntu), or https://adoptium.net (everywhere).")]
    public async Task What_does_not_start_is_told_with_its_last_words(string words, string told)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in for Java is a shell script.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("emulators-").FullName;
        var java = Path.Combine(folder, "java");
        await File.WriteAllTextAsync(java, $"#!/bin/sh\necho '{words}' >&2\nexit 3\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(java, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var lifetime = new EndingLifetime();
        var host = new EmulatorHost(Toolchain.Options(folder), new StateFolder(folder), new EmulatorAddresses(), lifetime, java);

        var failure = await Assert.ThrowsAsync<EmulatorException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(told, failure.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("console.error('out of memory');process.exit(7)", "DynamoDb ended by itself: java ended with 7.\nout of memory")]
    [InlineData("process.kill(process.ppid,'SIGKILL');process.exit(7)", "The emulators ended by themselves.")]
    public async Task The_target_ends_and_says_why_when_an_emulator_ends_by_itself(string accident, string told)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in for Java is a shell script.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("emulators-").FullName;
        var java = Path.Combine(folder, "java");
        var end = Path.Combine(folder, "end");

        // It answers as DynamoDB Local does, at the port that it is given, until it is told to end.
        var server = "const a=process.argv;require('node:http').createServer((q,r)=>r.end()).listen(Number(a[a.indexOf('-port')+1]),'127.0.0.1');"
            + $"setInterval(()=>{{if(require('node:fs').existsSync(process.env.END)){{{accident}}}}},20)";
        await File.WriteAllTextAsync(java, $"#!/bin/sh\nEND='{end}' exec '{Path.Combine(Toolchain.NodeModules, "node", "bin", "node")}' -e \"{server}\" -- \"$@\"\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(java, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var lifetime = new EndingLifetime();
        var host = new EmulatorHost(Toolchain.Options(folder), new StateFolder(folder), new EmulatorAddresses(), lifetime, java);
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Null(host.Failure);

        await File.WriteAllTextAsync(end, "", TestContext.Current.CancellationToken);
        await Waiting.UntilAsync(() => lifetime.ApplicationStopping.IsCancellationRequested);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(told, host.Failure);
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
