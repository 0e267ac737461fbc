using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>A table connection's filter over the old and the new item, run in memory; see <see cref="EventPredicate{TEvent}"/> for what null means.</summary>
/// <typeparam name="TItem">The item.</typeparam>
public sealed class ChangePredicate<TItem>
    where TItem : class
{
    private readonly Func<TItem?, TItem?, bool> _matches;

    private ChangePredicate(Func<TItem?, TItem?, bool> matches) => _matches = matches;

    /// <summary>Compiles a filter.</summary>
    /// <param name="where">The predicate, as it is given to a connection.</param>
    /// <returns>The compiled filter.</returns>
    public static ChangePredicate<TItem> Of(Expression<Func<TItem, TItem, bool>> where)
    {
        ArgumentNullException.ThrowIfNull(where);
        return new ChangePredicate<TItem>(((Expression<Func<TItem?, TItem?, bool>>)NullSafety.Add(where)).Compile());
    }

    /// <summary>Whether a change passes.</summary>
    /// <param name="old">The item before the change; <see langword="null"/> for an insert.</param>
    /// <param name="current">The item after the change; <see langword="null"/> for a removal.</param>
    /// <returns><see langword="true"/> when the connection would deliver it.</returns>
    public bool Matches(TItem? old, TItem? current) => _matches(old, current);
}
