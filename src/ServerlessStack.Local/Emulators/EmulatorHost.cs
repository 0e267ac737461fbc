using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Emulators;

/// <summary>Starts the emulators with the target and stops them with it.</summary>
/// <param name="options">Which ones run elsewhere.</param>
/// <param name="state">Where they keep what survives.</param>
/// <param name="addresses">Where they listen.</param>
/// <param name="lifetime">Ends the target when one of them ends.</param>
/// <param name="java">Which Java runs DynamoDB Local; the one of <c>JAVA_HOME</c>, or else the first in the path, when omitted.</param>
internal sealed class EmulatorHost(LocalTargetOptions options, StateFolder state, EmulatorAddresses addresses, IHostApplicationLifetime lifetime, string? java = null) : IHostedService
{
    private const string Installation = "sudo apt-get install openjdk-17-jre-headless (Debian, Ubuntu), or https://adoptium.net (everywhere).";

    // What Java 24 and later say: https://openjdk.org/jeps/486.
    private const string NoSecurityManager = "Enabling a Security Manager is not supported";

    private readonly Channel<FunctionNotification> notifications = Channel.CreateUnbounded<FunctionNotification>();
    private EmulatorProcess? process;
    private volatile bool isStopping;
    private Task reading = Task.CompletedTask;

    private static string InstalledJava => Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? Path.Combine(home, "bin", "java") : "java";

    /// <summary>What topics send to functions.</summary>
    public ChannelReader<FunctionNotification> Notifications => notifications.Reader;

    /// <summary>Why the target cannot go on: an emulator ended by itself. Null while all is well.</summary>
    public string? Failure { get; private set; }

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
        isStopping = true;
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
            if (report.Ended is { } ended)
            {
                Fail($"{ended} ended by itself: {report.Message}");
            }
        }

        Fail($"The emulators ended by themselves.\n{running.Tail}".TrimEnd());
    }

    // Whoever goes on without an emulator only sees calls fail that have nothing to do with it.
    private void Fail(string reason)
    {
        if (!isStopping && Failure is null)
        {
            Failure = reason;
            lifetime.StopApplication();
        }
    }

    private void Note(EmulatorReport report)
    {
        if (report.Notify is { } function)
        {
            notifications.Writer.TryWrite(new FunctionNotification(function, report.Message ?? ""));
        }
    }

    private static EmulatorException FailureOf(Emulator emulator, EmulatorReport report)
    {
        // The java that macOS brings along only says that it is none.
        var unfit = report.NoJava || Says("Unable to locate a Java Runtime") ? "and there is none"
            : Says("UnsupportedClassVersionError") ? "and the java found first is older"
            : Says(NoSecurityManager) ? "and the java found first is newer: it has no security manager, without which DynamoDB Local answers the whole network"
            : null;
        return unfit is null
            ? new EmulatorException($"{emulator} does not start: {report.Message}")
            : new EmulatorException($"DynamoDB Local needs a JRE of version 17 to 23, {unfit}. Install version 17 or 21, and point JAVA_HOME to it: {Installation}") { IsJavaMissing = true };

        bool Says(string words) => report.Message?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
    }
}
