using ServerlessStack.Constructs.Packaging.Publishing;

namespace ServerlessStack.Packaging.Tests.Publishing;

public sealed class PackagesLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stack-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_second_synth_waits_says_so_and_goes_on_when_the_first_is_done()
    {
        var waiting = new TaskCompletionSource<string>();
        using var said = new FirstLine(waiting);
        var first = PackagesLock.Take(_folder, TextWriter.Null);

        var second = Task.Run(() => PackagesLock.Take(_folder, said), TestContext.Current.CancellationToken);

        Assert.Equal($"Waiting for another synth that is publishing into {_folder} …", await waiting.Task);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    private sealed class FirstLine(TaskCompletionSource<string> line) : StringWriter
    {
        public override void WriteLine(string? value) => line.TrySetResult(value!);
    }
}
