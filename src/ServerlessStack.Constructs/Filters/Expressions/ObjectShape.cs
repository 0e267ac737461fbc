using System.Reflection;

namespace ServerlessStack.Constructs.Filters;

/// <summary>
/// The detail of S3's EventBridge events (S3 user guide, "EventBridge event message structure"): <c>object.key</c>, <c>object.size</c>,
/// <c>object.etag</c>, <c>object.version-id</c>. A type that describes such an event names its properties so, whatever its converter does.
/// </summary>
internal sealed class ObjectShape : IEventShape
{
    /// <summary>The object's key.</summary>
    public static readonly FilterPath Key = Path("key", typeof(string), isOptional: false);

    /// <summary>The object's size in bytes.</summary>
    public static readonly FilterPath Size = Path("size", typeof(long), isOptional: false);

    private static readonly FilterPath ETag = Path("etag", typeof(string), isOptional: true);

    private static readonly FilterPath VersionId = Path("version-id", typeof(string), isOptional: true);

    /// <inheritdoc/>
    public FilterPath? Find(IReadOnlyList<MemberInfo> members) => members switch
    {
        [{ Name: nameof(Key) }] => Key,
        [{ Name: nameof(Size) }] => Size,
        [{ Name: nameof(ETag) }] => ETag,
        [{ Name: nameof(VersionId) }] => VersionId,
        _ => null,
    };

    private static FilterPath Path(string name, Type type, bool isOptional) =>
        new(["object", name], JsonValueWriter.Of(type), isOptional, IsNullWritten: false, Missing: null);
}
