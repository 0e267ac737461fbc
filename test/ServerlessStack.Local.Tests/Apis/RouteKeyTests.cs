using ServerlessStack.Local.Apis.Definitions;
using ServerlessStack.Local.Apis.Routing;

namespace ServerlessStack.Local.Tests.Apis;

public class RouteKeyTests
{
    private static readonly string[] Keys =
    [
        "$default", "ANY /{proxy+}", "GET /pets/{proxy+}", "GET /pets/dog/{id}", "ANY /pets/dog/{id}", "GET /pets/dog/1", "GET /", "POST /orders/{id}/lines/{line}",
    ];

    // The cases of the developer guide, and what is around them.
    [Theory]
    [InlineData("GET", "/pets/dog/1", "GET /pets/dog/1")]
    [InlineData("GET", "/pets/dog/2", "GET /pets/dog/{id}")]
    [InlineData("PUT", "/pets/dog/2", "ANY /pets/dog/{id}")]
    [InlineData("GET", "/pets/cat/1", "GET /pets/{proxy+}")]
    [InlineData("GET", "/pets", "ANY /{proxy+}")]
    [InlineData("POST", "/test/5", "ANY /{proxy+}")]
    [InlineData("GET", "/", "GET /")]
    [InlineData("POST", "/", "$default")]
    [InlineData("GET", "/pets/dog/", "GET /pets/{proxy+}")]
    [InlineData("POST", "/orders/7/lines/2", "POST /orders/{id}/lines/{line}")]
    public void The_most_specific_route_answers(string method, string path, string expected)
    {
        var routes = Keys.Select(key => new ApiRoute(RouteKey.Parse(key), "i", null, []));

        Assert.Equal(expected, RouteMatch.Of(routes, method, path)?.Route.Key.Text);
    }

    [Fact]
    public void Without_a_catch_all_nothing_answers_what_no_route_has()
    {
        var routes = new[] { new ApiRoute(RouteKey.Parse("GET /orders/{id}"), "i", null, []) };

        Assert.Null(RouteMatch.Of(routes, "GET", "/orders"));
        Assert.Null(RouteMatch.Of(routes, "GET", "/orders/"));
        Assert.Null(RouteMatch.Of(routes, "GET", "/orders/1/2"));
        Assert.Null(RouteMatch.Of(routes, "POST", "/orders/1"));
    }

    [Fact]
    public void Variables_have_their_values_and_a_greedy_one_the_rest()
    {
        var values = RouteKey.Parse("GET /files/{folder}/{path+}").Match("GET", "/files/a/b/c.txt");

        Assert.Equal(new Dictionary<string, string>(StringComparer.Ordinal) { ["folder"] = "a", ["path"] = "b/c.txt" }, values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET")]
    [InlineData("GET orders")]
    public void Anything_else_is_refused(string key)
    {
        var refusal = Assert.Throws<FormatException>(() => RouteKey.Parse(key));

        Assert.Equal($"RouteKey ({key}) must be a method and a path, such as GET /orders/{{id}}, or $default.", refusal.Message);
    }
}
