using ServerlessStack.Lambda;

namespace ServerlessStack.Orders.Checks;

/// <summary>Collects every mistake of a request, so that the caller learns of all at once.</summary>
internal sealed class MistakeList
{
    private readonly List<ProblemError> _found = [];

    internal IReadOnlyList<ProblemError> Found => _found;

    internal void Add(string pointer, string detail) => _found.Add(new(pointer, detail));

    /// <summary>Adds a mistake if there is one, and says whether there was none.</summary>
    internal bool AddAny(string pointer, string? detail)
    {
        if (detail is not null)
        {
            Add(pointer, detail);
        }

        return detail is null;
    }
}
