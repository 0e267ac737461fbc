using System.Reflection;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Where the members of an event are in its JSON.</summary>
internal interface IEventShape
{
    /// <summary>Follows members from the event.</summary>
    /// <param name="members">The members, outermost first; at least one.</param>
    /// <returns>The path; <see langword="null"/> when a member is not serialized.</returns>
    FilterPath? Find(IReadOnlyList<MemberInfo> members);
}
