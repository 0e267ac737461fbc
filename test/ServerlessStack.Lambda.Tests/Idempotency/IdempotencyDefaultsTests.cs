namespace ServerlessStack.Lambda.Tests.Idempotency;

public sealed class IdempotencyDefaultsTests
{
    [Fact]
    public void The_defaults_of_events_are_the_documented_ones()
    {
        var options = new EventIdempotencyOptions();
        Assert.Equal(
            (TimeSpan.FromDays(30), Timeout.InfiniteTimeSpan, AfterCrash.RunAgain, null, TimeProvider.System),
            (options.KeepFor, options.WaitForOther, options.AfterCrash, options.Operation, options.Time));
        Assert.Equal((TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(15)), (IdempotencyDefaults.LeaseMargin, IdempotencyDefaults.LeaseWithoutDeadline));
    }

    [Fact]
    public void The_defaults_of_requests_are_the_documented_ones()
    {
        var options = new RequestIdempotencyOptions();
        Assert.Equal(
            (TimeSpan.FromHours(24), TimeSpan.Zero, AfterCrash.RunAgain, AfterProblem.RunAgain, MissingKey.Refuse),
            (options.KeepFor, options.WaitForOther, options.AfterCrash, options.AfterProblem, options.MissingKey));
    }
}
