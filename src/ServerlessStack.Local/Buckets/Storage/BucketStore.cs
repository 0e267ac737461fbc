using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ServerlessStack.Local.Endpoint;
using ServerlessStack.Local.Identity;
using ServerlessStack.Local.State;

namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>The buckets. The one for the CDK CLI's assets is always there.</summary>
/// <param name="state">Where contents lie.</param>
/// <param name="options">Whether they outlive the target.</param>
/// <param name="account">Whose they are.</param>
/// <param name="time">The clock.</param>
internal sealed class BucketStore(StateFolder state, LocalTargetOptions options, LocalAccount account, TimeProvider time) : IHostedService
{
    private const string Room = "buckets";
    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);

    /// <summary>The bucket that a bootstrapped account has for assets, of the default qualifier.</summary>
    public string AssetBucket => $"cdk-hnb659fds-assets-{account.Id}-{account.Region}";

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Bucket> All => [.. buckets.Values.OrderBy(bucket => bucket.Name, StringComparer.Ordinal)];

    /// <summary>Finds a bucket; null where there is none.</summary>
    public Bucket? Find(string name) => buckets.GetValueOrDefault(name);

    /// <summary>Finds a bucket.</summary>
    /// <exception cref="AwsException">There is none.</exception>
    public Bucket Get(string name) => Find(name) ?? throw new AwsException("NoSuchBucket", "The specified bucket does not exist", StatusCodes.Status404NotFound);

    /// <summary>Makes a bucket; false where there is one of that name.</summary>
    public bool TryAdd(string name)
    {
        var settings = new BucketSettings(time.GetUtcNow());
        var bucket = new Bucket(name, settings, FolderOf(name), time);
        if (!buckets.TryAdd(name, bucket))
        {
            return false;
        }

        bucket.Settings = settings;
        return true;
    }

    /// <summary>Deletes a bucket.</summary>
    /// <exception cref="AwsException">There is something in it.</exception>
    public void Remove(Bucket bucket)
    {
        if (!bucket.IsEmpty)
        {
            throw new AwsException("BucketNotEmpty", "The bucket you tried to delete is not empty. You must delete all versions in the bucket.", StatusCodes.Status409Conflict);
        }

        buckets.TryRemove(bucket.Name, out _);
        bucket.Files.DeleteAll();
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var root = state.Of(Room);
        if (!options.IsKept)
        {
            Directory.Delete(root, recursive: true);
        }

        foreach (var name in Directory.Exists(root) ? Directory.EnumerateDirectories(root).Select(path => Path.GetFileName(path)) : [])
        {
            if (FolderOf(name).LoadSettings() is { } settings)
            {
                var bucket = new Bucket(name, settings, FolderOf(name), time);
                bucket.Load();
                buckets[name] = bucket;
            }
        }

        TryAdd(AssetBucket);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private DataFolder FolderOf(string name) => new(state, Path.Combine(Room, name), options.IsKept);
}
