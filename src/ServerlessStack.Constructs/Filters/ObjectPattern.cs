using System.Linq.Expressions;
using ServerlessStack.Constructs.Filters;

namespace ServerlessStack.Constructs;

/// <summary>Writes what is asked of a bucket's events as an EventBridge pattern (S3 user guide, "Using EventBridge", "EventBridge event message structure").</summary>
internal static class ObjectPattern
{
    /// <summary>Events of some kinds about some objects.</summary>
    /// <typeparam name="TObject">What describes the object: its <c>Key</c>, <c>Size</c>, <c>ETag</c> and <c>VersionId</c> can be asked for.</typeparam>
    /// <param name="bucketName">The bucket's name.</param>
    /// <param name="detailTypes">The kinds of event, such as <c>Object Created</c>.</param>
    /// <param name="prefix">What the key starts with; omitted or empty: anything.</param>
    /// <param name="suffix">What the key ends with; omitted or empty: anything.</param>
    /// <param name="where">The predicate; <see langword="null"/> for all objects.</param>
    /// <param name="rules">Receives what EventBridge cannot evaluate.</param>
    /// <returns>The pattern as CloudFormation takes it; of no use when a rule was broken.</returns>
    public static object For<TObject>(
        string bucketName, IEnumerable<string> detailTypes, string? prefix, string? suffix, Expression<Func<TObject, bool>>? where, Rules rules)
    {
        var compiler = new FilterCompiler(FilterDialect.Bus, rules);
        var asked = Key(TextOperator.Prefix, prefix, nameof(prefix)).And(Key(TextOperator.Suffix, suffix, nameof(suffix)), compiler.Problems, () => "Prefix && Suffix");
        if (where is not null)
        {
            var read = compiler.Read(where, new FilterSubject(where.Parameters[0], new ObjectShape(), []));
            RefuseDroppedSizes(read, compiler.Problems);
            asked = asked.And(read, compiler.Problems, () => ExpressionText.Of(where.Body));
        }

        if (asked.IsNever)
        {
            compiler.Problems.Add($"No key starts with {prefix} and ends with {suffix} and passes the filter: no event would ever arrive.");
        }

        var bucket = new PatternEntry(["detail", "bucket", "name"], [bucketName]);
        return EventPattern.Write(compiler, "aws.s3", [.. detailTypes], [.. compiler.Write(asked.Branches, "detail").Select(branch => branch.Prepend(bucket).ToList())]);
    }

    private static Alternatives Key(TextOperator operation, string? value, string source) => string.IsNullOrEmpty(value)
        ? Alternatives.Always
        : Alternatives.Of(new FilterLeaf(ObjectShape.Key, TextCondition.AnyOf([new TextTest(operation, value)]), PassesAbsent: false, [source]));

    // An object can be larger than the largest number that EventBridge compares, and then no range holds it.
    private static void RefuseDroppedSizes(Alternatives asked, FilterProblems problems)
    {
        var largest = FilterDialect.Bus.LargestNumber;
        foreach (var leaf in asked.Branches.SelectMany(branch => branch.Leaves).Where(leaf => leaf.Path.Text == ObjectShape.Size.Text))
        {
            var ranges = (NumberCondition)leaf.Present;
            if (ranges.Ranges is [.., { High: null }] && ranges.Not().Ranges.Any(range => !range.IsPoint))
            {
                problems.Refuse(
                    leaf.Source,
                    $"EventBridge compares numbers up to {PlainNumber.Of(largest)}, so events of objects over 5 GB would be dropped",
                    $"say so with && Size <= {PlainNumber.Of(largest)}, exclude single sizes with !=, or decide in the handler");
            }
        }
    }
}
