using ServerlessStack.PublicApi;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.PublicApi;

public sealed class TestingPublicApiTests
{
    [Fact]
    public void The_public_API_is_the_approved_one() => ApprovedApi.Matches(typeof(TemplateSnapshot).Assembly);
}
