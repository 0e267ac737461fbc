using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;

namespace ServerlessStack.Tests.Connections;

/// <summary>What every connection by EventBridge Scheduler keeps to.</summary>
/// <param name="pair">The pair's name, also that of its snapshots.</param>
public abstract class ScheduleContract(string pair) : DeliveryContract(pair)
{
    /// <summary>What the role may do.</summary>
    protected abstract string[] Allowed { get; }

    /// <summary>Sending to the stack's dead-letter queue.</summary>
    protected static string SharedDeadLetterStatement => """{"Action":"sqs:SendMessage","Effect":"Allow","Resource":{"Fn::GetAtt":["DeadLettersQueue","Arn"]}}""";

    /// <summary>The role's logical id, without the hash.</summary>
    private string Role => $"{Delivery}Role";

    /// <inheritdoc/>
    protected override string Target(Template template, string name) => template.Part($"{Delivery}Schedule", "Target", name);

    [Fact]
    public void Its_role_sends_events_and_dead_letters_and_can_do_nothing_else()
    {
        var template = Connected();

        Assert.Equal(DeliveryRoleJson.TrustIn("scheduler.amazonaws.com"), DeliveryRoleJson.Trust(template, Role));
        Assert.Equal(Allowed, DeliveryRoleJson.Allowed(template, Role));
        Assert.Equal($$"""{"Fn::GetAtt":["{{Role}}","Arn"]}""", Target(template, "RoleArn"));
    }

    [Fact]
    public void The_dead_letter_queue_needs_to_admit_nobody() => Assert.Empty(Connected().Allowed($"{DeadLetters}Policy", "PolicyDocument"));

    [Fact]
    public void Sends_when_it_fired_and_which_schedule_it_was() =>
        Assert.Equal(
            """{"time":"<aws.scheduler.scheduled-time>","schedule":"<aws.scheduler.schedule-arn>"}""",
            System.Text.Json.JsonSerializer.Deserialize<string>(Target(Connected(), "Input")));

    /// <summary>A schedule with every choice made.</summary>
    protected static Schedule Nightly(Stack stack) => new(stack, "Nightly", Recurrence.Daily(new TimeOnly(2, 30)), new ScheduleProps
    {
        Description = "Reports the day",
        TimeZone = "Europe/Berlin",
        FlexibleWindow = Duration.Minutes(15),
        Start = new DateTimeOffset(2030, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)),
        End = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero),
    });
}
