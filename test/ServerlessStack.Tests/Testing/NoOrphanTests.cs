using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Testing;

[Collection(LastCollection.Name)]
public sealed class NoOrphanTests
{
    [Fact]
    public void Every_snapshot_and_every_lock_belongs_to_a_test() => OrphanedSnapshots.None();
}
