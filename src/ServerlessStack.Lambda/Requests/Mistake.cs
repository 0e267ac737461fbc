namespace ServerlessStack.Lambda.Requests;

/// <summary>One place where a request does not fit its type.</summary>
/// <param name="Path">Where, as a JSON path such as <c>$.lines[0].quantity</c>.</param>
/// <param name="Pointer">Where, as a JSON Pointer fragment such as <c>#/lines/0/quantity</c>.</param>
/// <param name="Expected">What was expected there.</param>
internal sealed record Mistake(string Path, string Pointer, string Expected)
{
    /// <summary>The mistake as a problem lists it.</summary>
    public ProblemError ToError() => new(Pointer, Expected);
}
