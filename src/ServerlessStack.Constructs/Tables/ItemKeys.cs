using System.Text.Json.Serialization.Metadata;
using Amazon.CDK.AWS.DynamoDB;

namespace ServerlessStack.Constructs;

/// <summary>Finds a table's key attributes in the JSON shape of its item.</summary>
internal static class ItemKeys
{
    /// <summary>The attribute of a property, named and typed as the item is stored.</summary>
    /// <param name="item">The item's JSON shape.</param>
    /// <param name="role">What the property is for, for the error message.</param>
    /// <param name="member">The C# property's name.</param>
    /// <param name="rules">Receives what is wrong with it.</param>
    /// <returns>The attribute; <see langword="null"/> when a rule was broken.</returns>
    public static IAttribute? Find(JsonTypeInfo item, string role, string member, Rules rules)
    {
        var property = item.Property(member);
        var type = property is null ? null : TypeOf(property.PropertyType);
        rules
            .Require(property is not null, () => $"{role} ({member}) must be a serialized property of {item.Type.Name}, or no item can be stored.")
            .Require(
                property is null || type is not null,
                () => $"{role} ({member}) must be a string or a number, but is a {property!.PropertyType.Name}: DynamoDB keys hold nothing else.");
        return type is { } found ? new Amazon.CDK.AWS.DynamoDB.Attribute { Name = property!.Name, Type = found } : null;
    }

    private static AttributeType? TypeOf(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        _ when type.IsEnum => null,
        TypeCode.String => AttributeType.STRING,
        >= TypeCode.SByte and <= TypeCode.Decimal => AttributeType.NUMBER,
        _ when type == typeof(Guid) => AttributeType.STRING,
        _ => null,
    };
}
