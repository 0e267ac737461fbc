using System.Text;
using System.Text.Json.Nodes;
using ServerlessStack.Local.Functions;
using ServerlessStack.Local.Identity;

namespace ServerlessStack.Local.Tests.Apis.Fakes;

/// <summary>Functions that remember their events and answer as the test says.</summary>
internal sealed class FakeFunctions : IFunctionInvoker
{
    public List<(string Function, JsonObject Event)> Invocations { get; } = [];

    public JsonObject Event => Assert.Single(Invocations).Event;

    public Func<CancellationToken, Task<FunctionAnswer>> Answer { get; set; } = _ => Task.FromResult(Of("""{"statusCode":200,"body":"done"}"""));

    public static FunctionAnswer Of(string payload, string? error = null) => new(Encoding.UTF8.GetBytes(payload), error, "1");

    public void Answers(string payload, string? error = null) => Answer = _ => Task.FromResult(Of(payload, error));

    public Task<FunctionAnswer> InvokeAsync(Arn function, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        lock (Invocations)
        {
            Invocations.Add((function.Name, JsonNode.Parse(payload.Span)!.AsObject()));
        }

        return Answer(cancellation);
    }

    public void Enqueue(Arn function, ReadOnlyMemory<byte> payload) => throw new NotSupportedException();
}
