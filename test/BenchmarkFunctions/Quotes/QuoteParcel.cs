namespace ServerlessStack.BenchmarkFunctions.Quotes;

/// <summary><c>POST /quotes</c>: a handler with one dependency, JSON in and out, that waits for nothing.</summary>
/// <param name="tariff">Knows prices.</param>
public sealed class QuoteParcel(ITariff tariff) : IRequestHandler<QuoteRequest, Quote>
{
    /// <inheritdoc />
    public Task<Reply<Quote>> HandleAsync(QuoteRequest request, RequestContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult<Reply<Quote>>(new Quote { Country = request.Country, Price = tariff.PriceOf(request.Country, request.Grams) });
    }
}
