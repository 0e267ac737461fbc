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
    public void What_an_earlier_target_left_is_forgotten_with_its_port()
    {
        using var clone = TestFolder.OfClone();
        var folder = new TargetFolder(new Repository(clone.Path));
        folder.Announce(new RunningTarget(new Uri("http://127.0.0.1:4600/"), 7));

        folder.Forget();

        Assert.False(Directory.Exists(folder.State));
        Assert.Equal(0, folder.KeptPort());
    }
}
