using System.Runtime.CompilerServices;
using System.Text.Json;
using Amazon.CDK;

namespace ServerlessStack.Testing;

/// <summary>
/// Keeps the logical ids of resources that hold what cannot be made again, and their properties that CloudFormation cannot change in place, in a committed file: tables, buckets, queues, topics, streams, buses and
/// their archives, log groups, user pools, keys and secrets. A refactoring that would replace or remove one fails, long before a deployment does it, with what would be lost and how to keep it. The file
/// lies beside the test, in its <c>Locks</c> folder. Set <c>UPDATE_SNAPSHOTS=1</c> to write a lock that is missing or differs; on a build server (<c>CI</c> and the like are set) none is ever written.
/// </summary>
public static class StatefulResourceLock
{
    /// <summary>Checks every stack of an app, also those of its stages.</summary>
    /// <param name="app">The app; it is synthesized.</param>
    /// <param name="name">The lock's name, unique in the test's folder; one a stage, such as <c>prod</c>.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testLine">Filled in by the compiler.</param>
    /// <exception cref="StatefulResourceLockException">The stateful resources are not those of the lock; the message says what a deployment would lose, or that the lock must be written.</exception>
    /// <exception cref="DirectoryNotFoundException">The test's source file is not on this machine.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Holds(App app, string name, [CallerFilePath] string testFile = "", [CallerLineNumber] int testLine = 0)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var file = SnapshotFolder.Locks.File(testFile, $"{name}.json");
        SnapshotUses.Add(file, testFile, testLine);
        Holds([.. app.Node.FindAll().OfType<Stack>()], name, file, SnapshotMode.OfProcess);
    }

    /// <summary>Checks one stack.</summary>
    /// <param name="stack">The stack; it is synthesized with its app.</param>
    /// <param name="name">The lock's name, unique in the test's folder.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="testLine">Filled in by the compiler.</param>
    /// <exception cref="StatefulResourceLockException">The stateful resources are not those of the lock; the message says what a deployment would lose, or that the lock must be written.</exception>
    /// <exception cref="DirectoryNotFoundException">The test's source file is not on this machine.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Holds(Stack stack, string name, [CallerFilePath] string testFile = "", [CallerLineNumber] int testLine = 0)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var file = SnapshotFolder.Locks.File(testFile, $"{name}.json");
        SnapshotUses.Add(file, testFile, testLine);
        Holds([stack], name, file, SnapshotMode.OfProcess);
    }

    internal static void Holds(IReadOnlyList<Stack> stacks, string name, string file, SnapshotMode mode)
    {
        var now = LockedResources.Of(stacks);
        var kept = new KeptText("lock", name, file);
        var (expected, actual) = (kept.Read(), now.Write());
        if (expected == actual)
        {
            return;
        }

        if (mode.MayWrite)
        {
            kept.Write(actual);
            return;
        }

        throw new StatefulResourceLockException(expected is null
            ? $"There is no lock {name} ({file}), so nothing would notice that a stateful resource is lost. {KeptText.Remedy}"
            : Message(Read(expected, name, file), now, $"{name} ({file})") + $"\n{KeptText.Remedy}");
    }

    private static string Message(LockedResources before, LockedResources now, string name)
    {
        var losses = LockLosses.Between(before, now);
        return losses.Count > 0
            ? $"A deployment would lose what the lock {name} keeps:\n{string.Concat(losses.Select(loss => $"  - {loss}\n"))}"
            : $"The lock {name} is out of date; nothing is lost: - is the lock, + the stacks now.\n\n{LineDifference.Between(before.Write(), now.Write())}";
    }

    private static LockedResources Read(string text, string name, string file)
    {
        try
        {
            return LockedResources.Read(text);
        }
        catch (JsonException error)
        {
            throw new StatefulResourceLockException($"The lock {name} ({file}) cannot be read: {error.Message} Restore the file from the last commit; an unread lock keeps nothing.");
        }
    }
}
