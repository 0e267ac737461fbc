using ServerlessStack.Cli.Targets;
using ServerlessStack.Cli.Tests.Fakes;
using ServerlessStack.Cli.Toolchain;

namespace ServerlessStack.Cli.Tests.Targets;

public sealed class TargetFolderTests
{
    [Fact]
    public void What_runs_is_found_until_it_is_withdrawn_and_its_port_is_remembered()
    {
        using var clone = TestFolder.OfClone();
        var folder = new TargetFolder(new Repository(clone.Path));
        var target = new RunningTarget(new Uri("http://127.0.0.1:4600/"), 7);

        Assert.Null(folder.Find());
        folder.Announce(target);
        Assert.Equal(target, folder.Find());
        folder.Withdraw();
        Assert.Null(folder.Find());
        Assert.Equal(4600, folder.KeptPort());
    }

    [Fact]
    public void What_was_put_aside_is_forgotten_with_its_port()
    {
        using var clone = TestFolder.OfClone();
        var folder = new TargetFolder(new Repository(clone.Path));
        folder.Announce(new RunningTarget(new Uri("http://127.0.0.1:4600/"), 7));
        folder.Keep();

        folder.PutAside();
        folder.Forget();
        folder.PutBack();

        Assert.False(Directory.Exists(folder.State));
        Assert.Equal((0, false), (folder.KeptPort(), folder.IsKept));
    }

    [Fact]
    public void What_was_put_aside_before_a_kill_is_not_overwritten()
    {
        using var clone = TestFolder.OfClone();
        var folder = new TargetFolder(new Repository(clone.Path));
        folder.Keep();
        folder.PutAside();
        Directory.CreateDirectory(folder.State);

        folder.PutAside();
        folder.PutBack();

        Assert.True(folder.IsKept);
    }
}
