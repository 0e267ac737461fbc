using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Monitoring;

public sealed class AlarmTopicTests
{
    [Fact]
    public void Admits_alarms_of_its_own_account_and_nobody_else() => Assert.Equal(
        [
            """{"Action":"sns:Publish","Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}},"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},"Resource":{"Ref":"AlarmsTopic"},"Sid":"1"}""",
        ],
        TestStack.TemplateOf(stack => new AlarmTopic(stack, "Alarms")).Allowed("AlarmsTopicPolicy", "PolicyDocument"));

    [Fact]
    public void Has_no_key_that_alarms_may_not_use() =>
        Assert.False(TestStack.TemplateOf(stack => new AlarmTopic(stack, "Alarms")).Only("AWS::SNS::Topic").ContainsKey("Properties"));
}
