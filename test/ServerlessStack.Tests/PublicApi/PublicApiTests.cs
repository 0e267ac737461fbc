using ServerlessStack.Constructs;
using ServerlessStack.PublicApi;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_of_the_constructs_is_the_approved_one() => ApprovedApi.Matches(typeof(ServerlessApp).Assembly);

    [Fact]
    public void The_public_API_of_the_template_tests_is_the_approved_one() => ApprovedApi.Matches(typeof(TestApp).Assembly);
}
