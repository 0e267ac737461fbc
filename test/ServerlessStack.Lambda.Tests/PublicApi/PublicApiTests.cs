using ServerlessStack.PublicApi;

namespace ServerlessStack.Lambda.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_is_the_approved_one() => ApprovedApi.Matches(typeof(LambdaHost).Assembly);
}
