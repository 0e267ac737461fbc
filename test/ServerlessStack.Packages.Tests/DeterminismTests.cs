using ServerlessStack.Packages.Tests.Fixtures;

namespace ServerlessStack.Packages.Tests;

public sealed class DeterminismTests(PackedFeed feed)
{
    [Fact]
    public async Task The_same_sources_in_another_folder_give_the_same_packages()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only some users may link folders on Windows, and the copy needs the toolchain.");
        using var copy = new SourceCopy();
        var again = Path.Combine(copy.Root, "feed");
        await Packing.PackAsync(copy.Root, again);

        foreach (var file in Directory.EnumerateFiles(again).Order(StringComparer.Ordinal))
        {
            var (first, second) = (new PackedFile(Path.Combine(feed.Folder, Path.GetFileName(file))).Content, new PackedFile(file).Content);
            Assert.Equal(first.OrderBy(entry => entry.Key, StringComparer.Ordinal), second.OrderBy(entry => entry.Key, StringComparer.Ordinal));
        }

        Assert.Equal(2 * PackedFeed.Ids.Count, Directory.GetFiles(again).Length);
    }
}
