using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Windows;

namespace ServerlessStack.Lambda;

/// <summary>
/// The tumbling window that a stream's record belongs to, with the state that Lambda carries from one invocation of the window to the next
/// (Lambda developer guide, "Implementing stateful Kinesis Data Streams processing in Lambda" and "… DynamoDB Streams processing …"). A window belongs to one
/// shard.
/// </summary>
/// <remarks>
/// What a handler writes counts when it succeeds: the state of a record that fails is the state before it. Lambda keeps up to 1 MB; beyond, it ends the window
/// early. Implement <see cref="IWindowHandler"/> to use the state when the window ends: afterwards Lambda drops it.
/// </remarks>
public sealed class TumblingWindow
{
    private readonly WindowFrame _frame;

    internal TumblingWindow(WindowFrame frame, ReadOnlyMemory<byte> state)
    {
        _frame = frame;
        State = state;
    }

    /// <summary>When the window begins.</summary>
    public DateTimeOffset Start => _frame.Start;

    /// <summary>When the window ends.</summary>
    public DateTimeOffset End => _frame.End;

    /// <summary>The shard that the window is about; empty when Lambda does not say.</summary>
    public string ShardId => _frame.ShardId;

    /// <summary>Whether this is the window's last invocation.</summary>
    public bool IsFinal => _frame.IsFinal;

    /// <summary>Whether the state grew over 1 MB: Lambda drops it after this invocation and goes on in the same window with an empty one.</summary>
    public bool IsTerminatedEarly => _frame.IsTerminatedEarly;

    /// <summary>The state at the beginning of a window.</summary>
    internal static ReadOnlyMemory<byte> NoState { get; } = "{}"u8.ToArray();

    /// <summary>The state as it is now.</summary>
    internal ReadOnlyMemory<byte> State { get; private set; }

    /// <summary>Reads the state.</summary>
    /// <typeparam name="TState">The state's type.</typeparam>
    /// <param name="type">How it is read, from the function's JSON context.</param>
    /// <returns>The state; <see langword="null"/> as long as nothing was written in this window.</returns>
    /// <exception cref="JsonException">The state is of another type, as after a deployment that changed it.</exception>
    public TState? ReadState<TState>(JsonTypeInfo<TState> type)
        where TState : class
    {
        ArgumentNullException.ThrowIfNull(type);
        return State.Span.SequenceEqual(NoState.Span) ? null : JsonSerializer.Deserialize(State.Span, type);
    }

    /// <summary>Replaces the state.</summary>
    /// <typeparam name="TState">The state's type; its JSON is an object.</typeparam>
    /// <param name="state">The state that the next record of the window finds.</param>
    /// <param name="type">How it is written, from the function's JSON context.</param>
    /// <exception cref="ArgumentException">The state's JSON is no object, which is all that Lambda keeps.</exception>
    public void WriteState<TState>(TState state, JsonTypeInfo<TState> type)
        where TState : class
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(type);
        var json = JsonSerializer.SerializeToUtf8Bytes(state, type);
        State = json[0] == (byte)'{'
            ? json
            : throw new ArgumentException($"The state's JSON must be an object, but a {typeof(TState).Name} becomes something else.", nameof(state));
    }
}
