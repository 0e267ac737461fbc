using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Emulators;

/// <summary>Starts the emulators with the target and stops them with it.</summary>
/// <param name="options">Which ones run elsewhere.</param>
/// <param name="state">Where they keep what survives.</param>
/// <param name="addresses">Where they listen.</param>
/// <param name="java">Which Java runs DynamoDB Local; the one of <c>JAVA_HOME</c>, or else the first in the path, when omitted.</param>
internal sealed class EmulatorHost(LocalTargetOptions options, StateFolder state, EmulatorAddresses addresses, string? java = null) : IHostedService
{
    private readonly Channel<FunctionNotification> notifications = Channel.CreateUnbounded<FunctionNotification>();
    private readonly List<string> warnings = [];
    private EmulatorProcess? process;
    private Task reading = Task.CompletedTask;

    private static string InstalledJava => Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? Path.Combine(home, "bin", "java") : "java";

    /// <summary>What topics send to functions.</summary>
    public ChannelReader<FunctionNotification> Notifications => notifications.Reader;

    /// <summary>What the user should know although everything works.</summary>
    public IReadOnlyList<string> Warnings => warnings;

    /// <inheritdoc />
    /// <exception cref="EmulatorException">One of them does not start.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var missing = new Dictionary<Emulator, EmulatorStart>();
        foreach (var (emulator, elsewhere) in new[] { (Emulator.Messaging, options.Messaging), (Emulator.DynamoDb, options.DynamoDb), (Emulator.Kinesis, options.Kinesis) })
        {
            if (elsewhere is not null)
            {
                addresses[emulator] = elsewhere;
            }
            else
            {
                missing[emulator] = new EmulatorStart(options.IsKept ? state.Of(emulator.ToString()) : null);
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        var policy = Path.Combine(AppContext.BaseDirectory, "Emulators", "loopback.policy");
        process = EmulatorProcess.Start(new EmulatorSettings(options.NodeModules, java ?? InstalledJava, policy, options.Account.Id, options.Account.Region, missing));
        await WaitAsync(process, missing.Count, cancellationToken);
        reading = ReadAsync(process);
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (process is not null)
        {
            await process.DisposeAsync();
            process = null;
        }

        await reading;
        notifications.Writer.TryComplete();
    }

    private async Task WaitAsync(EmulatorProcess starting, int count, CancellationToken cancellation)
    {
        List<EmulatorException> failures = [];
        while (count > 0)
        {
            if (!await starting.Reports.WaitToReadAsync(cancellation))
            {
                throw new EmulatorException($"The emulators ended while they were started.\n{starting.Tail}");
            }

            var report = await starting.Reports.ReadAsync(cancellation);
            Note(report);
            if (report.Started is { } started)
            {
                addresses[started] = new Uri($"http://127.0.0.1:{report.Port}/");
                count--;
            }
            else if (report.Failed is { } failed)
            {
                failures.Add(FailureOf(failed, report));
                count--;
            }
        }

        if (failures.Count > 0)
        {
            throw new EmulatorException(string.Join('\n', failures.Select(failure => failure.Message))) { IsJavaMissing = failures.TrueForAll(failure => failure.IsJavaMissing) };
        }
    }

    private async Task ReadAsync(EmulatorProcess running)
    {
        await foreach (var report in running.Reports.ReadAllAsync())
        {
            Note(report);
        }
    }

    private void Note(EmulatorReport report)
    {
        if (report.Notify is { } function)
        {
            notifications.Writer.TryWrite(new FunctionNotification(function, report.Message ?? ""));
        }
        else if (report.Warning is { } warning)
        {
            warnings.Add(warning);
        }
    }

    private static EmulatorException FailureOf(Emulator emulator, EmulatorReport report)
    {
        // The java that macOS brings along only says that it is none.
        var missing = report.NoJava || Says("Unable to locate a Java Runtime") ? "DynamoDB Local needs Java, and there is none. Install a JRE of version 17 or later"
            : Says("UnsupportedClassVersionError") ? "DynamoDB Local needs a JRE of version 17 or later, and the java found first is older"
            : null;
        return missing is null
            ? new EmulatorException($"{emulator} does not start: {report.Message}")
            : new EmulatorException($"{missing}: sudo apt-get install openjdk-17-jre-headless (Debian, Ubuntu), or https://adoptium.net (everywhere).") { IsJavaMissing = true };

        bool Says(string words) => report.Message?.Contains(words, StringComparison.Ordinal) == true;
    }
}
