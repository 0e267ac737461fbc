using System.Linq.Expressions;

namespace ServerlessStack.Constructs.Filters;

/// <summary>
/// Takes away the conversions that the compiler adds and that keep the value: it compares enums as integers, widens numbers, lifts to nullable types
/// and makes spans of arrays. A conversion that can change the value stays.
/// </summary>
internal static class Conversions
{
    /// <summary>What is converted.</summary>
    /// <param name="expression">An expression.</param>
    public static Expression Remove(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion
            when KeepsValue(conversion.Operand.Type, conversion.Type) => Remove(conversion.Operand),
        MethodCallExpression { Method: { Name: "op_Implicit", IsStatic: true }, Arguments: [{ } converted] } call when call.Type.IsByRefLike => Remove(converted),
        _ => expression,
    };

    private static bool KeepsValue(Type from, Type to)
    {
        var source = Nullable.GetUnderlyingType(from) ?? from;
        var target = Nullable.GetUnderlyingType(to) ?? to;
        return target.IsByRefLike || target.IsAssignableFrom(source) || Widens(Type.GetTypeCode(source), Type.GetTypeCode(target));
    }

    private static bool Widens(TypeCode from, TypeCode to) => from == to || to switch
    {
        TypeCode.Int16 => from is TypeCode.SByte or TypeCode.Byte,
        TypeCode.UInt16 => from is TypeCode.Byte or TypeCode.Char,
        TypeCode.Int32 => from is TypeCode.Char or (>= TypeCode.SByte and <= TypeCode.UInt16),
        TypeCode.UInt32 => from is TypeCode.Char or TypeCode.Byte or TypeCode.UInt16,
        TypeCode.Int64 => from is TypeCode.Char or (>= TypeCode.SByte and <= TypeCode.UInt32),
        TypeCode.UInt64 => from is TypeCode.Char or TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32,
        TypeCode.Single or TypeCode.Decimal => from is TypeCode.Char or (>= TypeCode.SByte and <= TypeCode.UInt64),
        TypeCode.Double => from is TypeCode.Char or (>= TypeCode.SByte and <= TypeCode.Single),
        _ => false,
    };
}
