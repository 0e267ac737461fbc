namespace ServerlessStack.Benchmarks.Functions;

/// <summary>Who takes part.</summary>
internal sealed class Field
{
    private const string RequestAnswer = "\"statusCode\":200";
    private const string BatchAnswer = """{"batchItemFailures":[]}""";

    public Field(FunctionPrograms programs)
    {
        // The floors answer with what they were asked.
        Floor = DotNet("floor, echo", "RawSocketLoop", Payload.QuoteRequest, Payload.QuoteRequest);
        JsonFloor = DotNet("floor, same JSON", "JsonSocketLoop", Payload.QuoteRequest, RequestAnswer);
        HttpClient = DotNet("HttpClient loop, echo", "HttpClientLoop", Payload.QuoteRequest, Payload.QuoteRequest);
        JsonHttpClient = DotNet("HttpClient loop, same JSON", "JsonHttpClientLoop", Payload.QuoteRequest, RequestAnswer);
        Node = new("Node loop, same handler", FunctionPrograms.Node, [FunctionPrograms.NodeLoop], Payload.QuoteRequest, RequestAnswer);
        Batches = DotNet("ours: SQS, 1 message", "CountParcels", Payload.Messages(1), BatchAnswer);
        Ours =
        [
            DotNet("ours: HTTP, factory", "QuoteByFactory", Payload.QuoteRequest, RequestAnswer),
            DotNet("ours: HTTP, injection", "QuoteByInjection", Payload.QuoteRequest, RequestAnswer),
            Batches,
        ];

        Contestant DotNet(string name, string project, string payload, string answer) =>
            new(name, FunctionPrograms.DotNet, ["exec", programs.AssemblyOf(project)], payload, answer);
    }

    /// <summary>The least that a C# function can take.</summary>
    public Contestant Floor { get; }

    /// <summary>The floor, and System.Text.Json on top: what the host's part of a start is measured from.</summary>
    public Contestant JsonFloor { get; }

    /// <summary>The floor's loop over the usual client.</summary>
    public Contestant HttpClient { get; }

    /// <summary>The usual client with System.Text.Json on top.</summary>
    public Contestant JsonHttpClient { get; }

    /// <summary>The same handler without .NET.</summary>
    public Contestant Node { get; }

    /// <summary>Our function behind a queue.</summary>
    public Contestant Batches { get; }

    /// <summary>Functions on our host.</summary>
    public IReadOnlyList<Contestant> Ours { get; }

    /// <summary>Everybody, in the order of a round.</summary>
    public IReadOnlyList<Contestant> All => [Floor, JsonFloor, .. Ours, HttpClient, JsonHttpClient, Node];
}
