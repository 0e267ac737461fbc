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

    /// <summary>Whether one request is a JSON array.</summary>
    public bool IsCollection => _type.Kind == JsonTypeInfoKind.Enumerable;

    /// <summary>Reads a request of an API.</summary>
    /// <param name="request">The request.</param>
    /// <param name="context">What came with it.</param>
    /// <param name="maximumBody">How many bytes of a body are read at most.</param>
    /// <param name="read">The request's content.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <returns><see langword="false"/> when it cannot be read, for the reason that <paramref name="problem"/> gives.</returns>
    public bool TryRead(
        ApiRequest request, RequestContext context, int maximumBody, [NotNullWhen(true)] out TRequest? read, [NotNullWhen(false)] out Problem? problem)
    {
        read = default;
        if (!RouteBodyLimits.IsBodyRead(request.Method))
        {
            return TryRead(RequestParameters.Write(context).Span, out read, out problem);
        }

        problem = RequestBody.Read(request, context.Headers.GetValueOrDefault("Content-Type"), maximumBody, out var body);
        return problem is null && TryRead(body, out read, out problem);
    }

    /// <summary>Reads the request of a direct invocation. Why it cannot be read goes into the log, so nothing of it is quoted.</summary>
    /// <exception cref="UndecodableEventException">It is no such request.</exception>
    public TRequest Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, _type)
                ?? throw new UndecodableEventException($"It is null instead of a {JsonTypes.Display(typeof(TRequest))}.");
        }
        catch (JsonException exception)
        {
            throw new UndecodableEventException($"It is no {JsonTypes.Display(typeof(TRequest))}. {Misfit.Explain(utf8, _type, exception)}", exception);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            throw new UndecodableEventException(
                $"It is no {JsonTypes.Display(typeof(TRequest))}. Reading it failed with {JsonTypes.Display(exception.GetType())}.", exception);
        }
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
        catch (Exception exception) when (IsRefusal(exception))
        {
            problem = RequestDiagnosis.Explain(utf8, _type, new JsonException(message: null, exception));
        }

        return problem is null;
    }

    // What a converter, a setter or a constructor says of a value that it does not take; anything else is a mistake of the function's.
    private static bool IsRefusal(Exception exception) => exception is FormatException or OverflowException or ArgumentException;
}
