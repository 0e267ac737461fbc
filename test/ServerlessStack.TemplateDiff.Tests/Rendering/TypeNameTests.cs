using ServerlessStack.TemplateDiff.Rendering;

namespace ServerlessStack.TemplateDiff.Tests.Rendering;

public sealed class TypeNameTests
{
    [Theory]
    [InlineData("AWS::SQS::Queue", "queue")]
    [InlineData("AWS::Lambda::EventSourceMapping", "event source mapping")]
    [InlineData("Custom::Thing", "thing")]
    public void A_type_is_called_what_people_call_it(string type, string expected) => Assert.Equal(expected, TypeName.Of(type));

    [Fact]
    public void Types_are_counted_the_most_frequent_first() =>
        Assert.Equal("2 policies, 1 queue", TypeName.Count(["AWS::SQS::Queue", "AWS::IAM::Policy", "AWS::IAM::Policy"]));
}
