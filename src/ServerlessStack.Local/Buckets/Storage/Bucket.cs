using System.Security.Cryptography;

namespace ServerlessStack.Local.Buckets.Storage;

/// <summary>A bucket: its settings, and every version of every object in S3's order.</summary>
/// <param name="name">Its name.</param>
/// <param name="settings">What it is told.</param>
/// <param name="files">Its folder.</param>
/// <param name="time">The clock.</param>
internal sealed class Bucket(string name, BucketSettings settings, DataFolder files, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, List<ObjectVersion>> byKey = new(KeyOrder.Instance);
    private readonly Dictionary<string, long> deletedAt = new(StringComparer.Ordinal);

    // Goes on from where an earlier run of the target was, as the clock does.
    private long sequence = time.GetUtcNow().UtcTicks;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its folder.</summary>
    public DataFolder Files => files;

    /// <summary>The uploads in parts that are not complete.</summary>
    public MultipartUploads Uploads { get; } = new(files);

    /// <summary>What it is told.</summary>
    public BucketSettings Settings
    {
        get;
        set
        {
            field = value;
            files.Save(value);
        }
    } = settings;

    /// <summary>What happened last; a write that began before is told apart by it.</summary>
    public long Now
    {
        get
        {
            lock (gate)
            {
                return sequence;
            }
        }
    }

    /// <summary>Whether nothing is in it, no old version either.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (gate)
            {
                return byKey.Count == 0;
            }
        }
    }

    /// <summary>The version that a read without a version id means, a delete marker included; null where the key never was.</summary>
    public ObjectVersion? Newest(string key)
    {
        lock (gate)
        {
            return byKey.GetValueOrDefault(key)?[0];
        }
    }

    /// <summary>The object; null where there is none or it was deleted.</summary>
    public ObjectVersion? Current(string key) => Newest(key) is { IsDeleteMarker: false } current ? current : null;

    /// <summary>A version; null where there is none of that id.</summary>
    public ObjectVersion? Version(string key, string versionId)
    {
        lock (gate)
        {
            return byKey.GetValueOrDefault(key)?.Find(version => version.VersionId == versionId);
        }
    }

    /// <summary>Every version, keys in S3's order and the newest version of a key first.</summary>
    public IReadOnlyList<ObjectVersion> Versions(string prefix)
    {
        lock (gate)
        {
            return [.. byKey.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(entry => entry.Value)];
        }
    }

    /// <summary>The objects, in S3's order.</summary>
    public IReadOnlyList<ObjectVersion> Objects(string prefix)
    {
        lock (gate)
        {
            return [.. byKey.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => entry.Value[0]).Where(version => !version.IsDeleteMarker)];
        }
    }

    /// <summary>Makes an object whose content was received.</summary>
    /// <param name="version">The object, without version id, sequence and time.</param>
    /// <param name="condition">On what it depends.</param>
    /// <param name="since">What <see cref="Now"/> was when the request began.</param>
    /// <exception cref="Endpoint.AwsException">The condition does not hold; the content is deleted.</exception>
    public ObjectVersion Put(ObjectVersion version, WriteCondition condition, long since)
    {
        try
        {
            lock (gate)
            {
                condition.Require(Current(version.Key), deletedAt.GetValueOrDefault(version.Key) > since);
                return Add(version with { LastModified = time.GetUtcNow(), VersionId = NewVersionId() });
            }
        }
        catch
        {
            files.Delete(version.Data);
            throw;
        }
    }

    /// <summary>Deletes an object or, where a version id is given, that version for good.</summary>
    /// <exception cref="Endpoint.AwsException">The condition does not hold.</exception>
    public Deletion Delete(string key, string? versionId, WriteCondition condition)
    {
        lock (gate)
        {
            condition.Require(versionId is null ? Current(key) : Version(key, versionId), wasDeletedMeanwhile: false);
            deletedAt[key] = ++sequence;
            if (versionId is not null || Settings.Versioning is null)
            {
                return new Deletion(Remove(key, versionId ?? ObjectVersion.NullVersion), Marker: null);
            }

            var marker = new ObjectVersion(key, files.NewName(), 0, "") { LastModified = time.GetUtcNow(), IsDeleteMarker = true, VersionId = NewVersionId() };
            return new Deletion(Removed: null, Add(marker));
        }
    }

    /// <summary>Changes the tags of a version.</summary>
    public ObjectVersion Tag(ObjectVersion version, IReadOnlyDictionary<string, string> tags)
    {
        lock (gate)
        {
            var tagged = version with { Tags = tags, Sequence = ++sequence };
            var versions = byKey[version.Key];
            versions[versions.FindIndex(other => other.VersionId == version.VersionId)] = tagged;
            files.Save(tagged);
            return tagged;
        }
    }

    /// <summary>Takes up what an earlier run left.</summary>
    public void Load()
    {
        foreach (var group in files.LoadVersions().GroupBy(version => version.Key, StringComparer.Ordinal))
        {
            byKey[group.Key] = [.. group.OrderByDescending(version => version.Sequence)];
        }
    }

    private string NewVersionId() => Settings.Versioning == BucketSettings.Enabled
        ? Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '.').Replace('/', '_')
        : ObjectVersion.NullVersion;

    private ObjectVersion Add(ObjectVersion version)
    {
        var added = version with { Sequence = ++sequence };
        files.Save(added);
        if (added.VersionId == ObjectVersion.NullVersion)
        {
            Remove(added.Key, ObjectVersion.NullVersion);
        }

        if (!byKey.TryGetValue(added.Key, out var versions))
        {
            byKey[added.Key] = versions = [];
        }

        versions.Insert(0, added);
        return added;
    }

    private ObjectVersion? Remove(string key, string versionId)
    {
        if (!byKey.TryGetValue(key, out var versions) || versions.Find(version => version.VersionId == versionId) is not { } found)
        {
            return null;
        }

        versions.Remove(found);
        if (versions.Count == 0)
        {
            byKey.Remove(key);
        }

        files.Delete(found.Data);
        return found;
    }
}
