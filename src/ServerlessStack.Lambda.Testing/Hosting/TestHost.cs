using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServerlessStack.Lambda.Hosting;
using ServerlessStack.Lambda.Injection;
using ServerlessStack.Lambda.Logging;
using ServerlessStack.Lambda.Runtime;

namespace ServerlessStack.Lambda.Testing;

/// <summary>
/// Runs a handler in memory under the very host that runs it on AWS Lambda, from its start to its end: only the Runtime API, the environment and the clock are the test's.
/// </summary>
/// <remarks>
/// <para>
/// The function starts at the first <see cref="SendAsync"/>, which is its cold start; what it is given by the <c>With…</c> methods has to be said before. Invocations are
/// handled one after the other, as one execution environment of Lambda does; two hosts are two environments. Disposing the host ends the function as SIGTERM does.
/// </para>
/// <para>The host never ends a handler by force: one that ignores its cancellation token keeps the test waiting, unless <see cref="WithCancellation"/> ends the wait.</para>
/// </remarks>
public sealed class TestHost : IAsyncDisposable
{
    private readonly Func<FunctionStart, IFunction> _create;
    private readonly IJsonTypeInfoResolver _json;
    private readonly TestServices? _services;
    private readonly TestLife _life = new();
    private TestSurroundings _surroundings = new();
    private CancellationToken _cancellation;

    private TestHost(Func<FunctionStart, IFunction> create, IJsonTypeInfoResolver json, TestServices? services)
    {
        _create = create;
        _json = json;
        _services = services;
    }

    /// <summary>
    /// Runs a handler that a factory makes, as <see cref="LambdaHost.RunAsync{THandler}(Func{FunctionStart, THandler}, IJsonTypeInfoResolver, HostOptions?)"/> does.
    /// </summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="create">Makes the handler. What it throws becomes a <see cref="FunctionStartException"/>.</param>
    /// <param name="json">The function's JSON context. Envelopes and answers are written and read with it, too.</param>
    /// <returns>The host.</returns>
    public static TestHost Run<THandler>(Func<FunctionStart, THandler> create, IJsonTypeInfoResolver json)
        where THandler : class, IHandler
    {
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(json);
        return new TestHost(start => create(start).Bind(json), json, services: null);
    }

    /// <summary>Runs a handler whose constructor asks for what it needs, as the other <c>LambdaHost.RunAsync</c> does.</summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="json">The function's JSON context. Envelopes and answers are written and read with it, too.</param>
    /// <param name="configure">Registers what the function registers; <see cref="WithServices"/> puts the test's own in their place.</param>
    /// <returns>The host.</returns>
    public static TestHost Run<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        IJsonTypeInfoResolver json, Action<IServiceCollection> configure)
        where THandler : class, IHandler
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(configure);
        var services = new TestServices(configure);
        return new TestHost(start => services.Container.Make<THandler>(start).Bind(json), json, services);
    }

    /// <summary>Sets an environment variable; the test's own are never seen by the function.</summary>
    /// <param name="name">The variable, such as <c>AWS_LAMBDA_LOG_LEVEL</c>.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This host.</returns>
    /// <exception cref="InvalidOperationException">The function has started.</exception>
    public TestHost WithVariable(string name, string value) => Change(found => found with { Variables = found.Variables.SetItem(name, value) });

    /// <summary>Sets the function's application log level; Lambda's default, <see cref="LogLevel.Information"/>, when omitted.</summary>
    /// <param name="level">The least severe level that the function writes.</param>
    /// <returns>This host.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Lambda has no such level.</exception>
    public TestHost WithLogLevel(LogLevel level) => WithVariable(LogSettings.LevelVariable, LogLevelName.Of(level));

    /// <summary>Puts the test's services in the place of the function's own, or beside them.</summary>
    /// <param name="configure">Registers them; it runs after what the function registers, and the last registration counts.</param>
    /// <returns>This host.</returns>
    /// <exception cref="InvalidOperationException">The handler is made by a factory, which asks for no services; or the function has started.</exception>
    public TestHost WithServices(Action<IServiceCollection> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var services = _services ?? throw new InvalidOperationException(
            "This handler is made by a factory, which asks for no services: give the test's own to the handler's constructor in TestHost.Run(start => …).");
        return Change(found =>
        {
            services.Add(configure);
            return found;
        });
    }

    /// <summary>Gives the function a clock; the machine's when omitted.</summary>
    /// <param name="clock">The clock, such as a <see cref="ManualClock"/>: deadlines go by it, and so does <see cref="FunctionStart.Time"/>.</param>
    /// <returns>This host.</returns>
    public TestHost WithClock(TimeProvider clock) => Change(found => found with { Clock = clock });

    /// <summary>Says how long an invocation may last by the host's clock; <see cref="TestHostDefaults.Timeout"/> when omitted.</summary>
    /// <param name="timeout">More than zero, up to <see cref="TestHostLimits.LongestTimeout"/>.</param>
    /// <returns>This host.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Lambda allows no such timeout.</exception>
    public TestHost WithTimeout(TimeSpan timeout) => Change(found => found with { Timeout = TestHostLimits.Check(timeout) });

    /// <summary>Gives the host the options that the function gives it.</summary>
    /// <param name="options">The options; invalid ones become a <see cref="FunctionStartException"/>.</param>
    /// <returns>This host.</returns>
    public TestHost WithOptions(HostOptions options) => Change(found => found with { Options = options });

    /// <summary>Ends the wait for a run, as when the test is cancelled.</summary>
    /// <param name="cancellation">The test's token.</param>
    /// <returns>This host.</returns>
    public TestHost WithCancellation(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        return this;
    }

    /// <summary>Sends an envelope to the function and waits until it is done with it.</summary>
    /// <param name="envelope">The envelope, see <see cref="Envelopes"/>.</param>
    /// <param name="options">Facts of the invocation. Omitted: ordinary ones.</param>
    /// <returns>What came of it; failures of handlers are part of it, not thrown.</returns>
    /// <exception cref="FunctionStartException">The function could not start.</exception>
    /// <exception cref="InvalidOperationException">The function's JSON context does not know the type of an event in the envelope.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Lambda allows no such timeout.</exception>
    /// <exception cref="ObjectDisposedException">The host is disposed, and the function has ended with it.</exception>
    public async Task<TestRun> SendAsync(TestEnvelope envelope, InvocationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        options ??= new InvocationOptions();
        var payload = envelope.Write(_json);
        var pending = new PendingRun(new Invocation
        {
            RequestId = options.RequestId ?? Guid.NewGuid().ToString(),
            Payload = Encoding.UTF8.GetBytes(payload),
            Deadline = _surroundings.Clock.GetUtcNow() + TestHostLimits.Check(options.Timeout ?? _surroundings.Timeout),
            TraceHeader = options.TraceHeader,
        });
        await _life.Start(() => new TestProcess(_create, _surroundings)).RunAsync(pending, _cancellation);
        return pending.ToRun(envelope, payload, _json);
    }

    /// <summary>Sends again what AWS would deliver again, see <see cref="TestRun.Redelivery"/>.</summary>
    /// <param name="run">The run that failed.</param>
    /// <param name="options">Facts of the invocation. Omitted: ordinary ones, with the request id of before where Lambda itself tries again.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="InvalidOperationException">AWS would deliver nothing again.</exception>
    /// <exception cref="ObjectDisposedException">The host is disposed, and the function has ended with it.</exception>
    public Task<TestRun> RedeliverAsync(TestRun run, InvocationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        var again = run.Redelivery ?? throw new InvalidOperationException(
            "AWS delivers nothing again after this run: nothing failed, or whoever waits for the answer decides about another try, or nobody knows who sent the raw payload.");
        return SendAsync(again, options ?? new InvocationOptions { RequestId = again is TestBatch ? null : run.RequestId });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _life.DisposeAsync();
        if (_services is not null)
        {
            await _services.Container.EndAsync(exitCode: 0);
        }
    }

    private TestHost Change(Func<TestSurroundings, TestSurroundings> change)
    {
        if (_life.HasBegun)
        {
            throw new InvalidOperationException("The function has started already: tell the host what to give it before the first SendAsync.");
        }

        _surroundings = change(_surroundings);
        return this;
    }
}
