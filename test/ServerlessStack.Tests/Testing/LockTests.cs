using Amazon.CDK;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

/// <summary>A lock called shop, in a folder of its own.</summary>
public abstract class LockTests : IDisposable
{
    /// <summary>What every message ends with.</summary>
    protected const string Remedy = "If that is what you want, run the test with UPDATE_SNAPSHOTS=1 and commit the file with a message that says why.";

    private readonly string _folder = Directory.CreateTempSubdirectory("lock").FullName;

    /// <summary>The lock's file.</summary>
    protected string LockFile => Path.Combine(_folder, "Locks", "shop.json");

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes the lock of what is declared.</summary>
    protected void Lock(Action<Stack> declare) => Check(declare, mayWrite: true);

    /// <summary>Checks the lock against what is declared.</summary>
    protected void Holds(Action<Stack> declare) => Check(declare, mayWrite: false);

    /// <summary>Checks the lock against what is declared, and gives the whole message.</summary>
    protected string ErrorOf(Action<Stack> declare) => Assert.Throws<StatefulResourceLockException>(() => Holds(declare)).Message;

    private void Check(Action<Stack> declare, bool mayWrite)
    {
        var app = (App)TestStack.With(declare).Node.Root;
        StatefulResourceLock.Holds([.. app.Node.FindAll().OfType<Stack>()], "shop", LockFile, new SnapshotMode(mayWrite));
    }
}
