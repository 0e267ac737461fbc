using System.Diagnostics.CodeAnalysis;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Orders.Checks;

namespace ServerlessStack.Orders;

/// <summary>Checks what a caller sent against <see cref="OrderLimits"/>.</summary>
public static class OrderCheck
{
    /// <summary>Reads a request completely.</summary>
    /// <param name="request">What the caller sent.</param>
    /// <param name="draft">The checked order; <see langword="null"/> when there are mistakes.</param>
    /// <param name="mistakes">Every mistake with its JSON Pointer, such as <c>#/lines/0/quantity</c>; empty when there are none.</param>
    /// <returns>Whether the request holds no mistake.</returns>
    public static bool TryRead(PlaceOrderRequest request, [NotNullWhen(true)] out OrderDraft? draft, out IReadOnlyList<ProblemError> mistakes)
    {
        ArgumentNullException.ThrowIfNull(request);
        var list = new MistakeList();
        list.AddAny("#/clientToken", TextRule.ClientToken.Mistake(request.ClientToken));
        list.AddAny("#/country", TextRule.Country.Mistake(request.Country));
        var lines = ReadLines(request.Lines, list);
        var total = lines.Sum(line => line.Quantity * line.UnitPrice);
        if (total > OrderLimits.Total)
        {
            list.Add("#/lines", $"The lines add up to {total:N2} euro; one order takes at most {OrderLimits.Total:N0}. Split the order.");
        }

        mistakes = list.Found;
        draft = mistakes.Count == 0 ? new(request.ClientToken!, request.Country!, lines, total) : null;
        return draft is not null;
    }

    private static List<OrderLine> ReadLines(IReadOnlyList<PlaceOrderLine?>? lines, MistakeList mistakes)
    {
        var read = new List<OrderLine>();
        if (lines is null or [])
        {
            mistakes.Add("#/lines", $"lines is {(lines is null ? "missing" : "empty")}; an order takes 1 to {OrderLimits.Lines} lines.");
            return read;
        }

        if (lines.Count > OrderLimits.Lines)
        {
            mistakes.Add("#/lines", $"lines holds {lines.Count:N0} lines; an order takes 1 to {OrderLimits.Lines}, so the lines after that were not checked.");
        }

        for (var i = 0; i < Math.Min(lines.Count, OrderLimits.Lines); i++)
        {
            if (LineCheck.Read(lines[i], $"#/lines/{i}", mistakes) is { } line)
            {
                read.Add(line);
            }
        }

        return read;
    }
}
