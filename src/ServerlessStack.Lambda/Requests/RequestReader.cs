using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Requests;

/// <summary>Reads requests of one type, or says to the caller what is wrong with them.</summary>
/// <typeparam name="TRequest">The request's type.</typeparam>
internal sealed class RequestReader<TRequest>(IJsonTypeInfoResolver json)
{
    private readonly JsonTypeInfo<TRequest> _type = JsonTypes.Find<TRequest>(json);

    /// <summary>Reads a request.</summary>
    /// <returns><see langword="false"/> when it cannot be read, for the reason that <paramref name="problem"/> gives.</returns>
    public bool TryRead(ApiRequest request, RequestContext context, [NotNullWhen(true)] out TRequest? read, [NotNullWhen(false)] out Problem? problem)
    {
        read = default;
        if (!RequestBody.IsExpected(request.Method))
        {
            return TryRead(RequestParameters.Write(context).Span, out read, out problem);
        }

        problem = RequestBody.Read(request, context.Headers.GetValueOrDefault("Content-Type"), out var body);
        return problem is null && TryRead(body, out read, out problem);
    }

    private bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TRequest? read, [NotNullWhen(false)] out Problem? problem)
    {
        read = default;
        problem = null;
        try
        {
            read = JsonSerializer.Deserialize(utf8, _type);
            problem = read is null ? Problem.BadRequest("At $: null was sent, but an object is expected.") : null;
        }
        catch (JsonException exception)
        {
            problem = RequestDiagnosis.Explain(utf8, _type, exception);
        }

        return problem is null;
    }
}
