using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace ServerlessStack.Constructs.Filters;

/// <summary>Writes an expression the way it stands in C#: <c>e.Country != "NL" &amp;&amp; e.Total > minimum</c>.</summary>
internal static class ExpressionText
{
    /// <summary>The C# text of a connection's filter, for its arrow in the event graph.</summary>
    /// <param name="where">The filter; <see langword="null"/> for none.</param>
    public static string? OfFilter(LambdaExpression? where) => where is null ? null : Of(where);

    /// <summary>The C# text.</summary>
    /// <param name="expression">The expression.</param>
    public static string Of(Expression expression) => expression switch
    {
        LambdaExpression lambda => $"{Parameters(lambda)} => {Of(lambda.Body)}",
        ParameterExpression parameter => parameter.Name ?? "e",
        ConstantExpression constant => Value(constant.Value),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => $"{Of(index.Left)}[{Of(index.Right)}]",
        BinaryExpression binary => OfBinary(binary),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"!{Operand(not.Operand)}",
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion =>
            Conversions.Remove(conversion) == conversion && conversion.Type.IsPrimitive ? $"({TypeName(conversion.Type)}){Operand(conversion.Operand)}" : Of(conversion.Operand),
        MemberExpression { Expression: not null } captured when captured.Expression is ConstantExpression || IsClosure(captured.Member.DeclaringType!) => captured.Member.Name,
        MemberExpression { Expression: { } owner } member => $"{Operand(owner)}.{member.Member.Name}",
        MemberExpression member => $"{TypeName(member.Member.DeclaringType!)}.{member.Member.Name}",
        MethodCallExpression call => OfCall(call),
        NewArrayExpression array => $"new[] {{ {List(array.Expressions)} }}",
        ConditionalExpression condition => $"({Of(condition.Test)} ? {Of(condition.IfTrue)} : {Of(condition.IfFalse)})",
        _ => expression.ToString(),
    };

    private static string OfBinary(BinaryExpression binary)
    {
        // The compiler turns an enum's constant into its number.
        var type = Conversions.Remove(binary.Left).Type is { } left && AsEnum(left) is { } one ? one : AsEnum(Conversions.Remove(binary.Right).Type);
        var (sign, precedence) = OperatorText.Of(binary.NodeType);
        return $"{Side(binary.Left)} {sign} {Side(binary.Right)}";

        string Side(Expression side) =>
            type is not null && side is ConstantExpression { Value: { } number } && !number.GetType().IsEnum ? Value(Enum.ToObject(type, number)) :
            side is BinaryExpression inner && OperatorText.Of(inner.NodeType).Precedence < precedence ? $"({Of(side)})" : Of(side);
    }

    private static string OfCall(MethodCallExpression call) => call switch
    {
        { Method: { Name: "op_Implicit", IsStatic: true }, Arguments: [{ } converted] } => Of(converted),
        { Method.Name: "get_Item", Object: { } indexed } => $"{Operand(indexed)}[{List(call.Arguments)}]",
        { Object: { } owner } => $"{Operand(owner)}.{call.Method.Name}({List(call.Arguments)})",
        _ when call.Method.IsDefined(typeof(ExtensionAttribute), inherit: false) => $"{Operand(call.Arguments[0])}.{call.Method.Name}({List(call.Arguments.Skip(1))})",
        _ => $"{TypeName(call.Method.DeclaringType!)}.{call.Method.Name}({List(call.Arguments)})",
    };

    private static string Operand(Expression expression) => expression is BinaryExpression or ConditionalExpression ? $"({Of(expression)})" : Of(expression);

    private static string Parameters(LambdaExpression lambda) =>
        lambda.Parameters is [{ } only] ? Of(only) : $"({List(lambda.Parameters)})";

    private static string List(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    private static string Value(object? value) => value switch
    {
        null => "null",
        Enum constant => $"{constant.GetType().Name}.{constant}",
        char character => $"'{character}'",
        _ => TextTest.Quote(value),
    };

    private static bool IsClosure(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static Type? AsEnum(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } found ? found : null;

    private static string TypeName(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.SByte => "sbyte",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.Single => "float",
        _ when type == typeof(string) || type == typeof(decimal) || type == typeof(double) || type == typeof(byte) || type == typeof(char) => type.Name.ToLowerInvariant(),
        _ => type.Name,
    };
}
