using System.Net;
using ServerlessStack.EndToEnd.Tests.Fixture;

namespace ServerlessStack.EndToEnd.Tests.Flows;

public class SupportTests(SharedStorefront shared)
{
    [Fact]
    public async Task A_message_reaches_the_helpdesk_without_a_function()
    {
        var storefront = shared.Running;
        var helpdesk = await storefront.ListenAsync(storefront.Outputs["HelpdeskTopic"]);
        var subject = $"subject-{Guid.NewGuid():N}";

        await storefront.Api.TellAsync("messages", MessageOf(subject));

        Assert.Contains("Where is it?", await storefront.MessageWithAsync(helpdesk, subject), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_review_reaches_the_moderator_and_is_a_complaint_and_a_good_one_is_none()
    {
        var storefront = shared.Running;
        var complaints = await storefront.ListenAsync(storefront.Outputs["ComplaintsTopic"]);
        var (good, bad) = ($"good-{Guid.NewGuid():N}"[..30], $"bad-{Guid.NewGuid():N}"[..30]);

        await storefront.Api.ReviewAsync(Orders.NewCustomer(), good, stars: 5);
        await storefront.Api.ReviewAsync(Orders.NewCustomer(), bad, stars: 1);

        var moderated = new List<string>();
        await Waiting.UntilAsync("both reviews are in the moderator's queue", async _ =>
        {
            moderated.AddRange(await storefront.TakeAsync(storefront.Outputs["ModerationQueue"]));
            return new[] { good, bad }.All(sku => moderated.Exists(body => body.Contains(sku, StringComparison.Ordinal)));
        });
        Assert.DoesNotContain(good, await storefront.MessageWithAsync(complaints, bad), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sends_more_messages_than_the_route_takes_is_told_to_wait()
    {
        const int Many = 20;
        var api = shared.Running.Api;

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => api.SendAsync(HttpMethod.Post, "messages", token: null, StorefrontApi.JsonOf(MessageOf("again")))));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.TooManyRequests));
    }

    private static string MessageOf(string subject) => $$"""{ "replyTo": "somebody@example.com", "subject": "{{subject}}", "text": "Where is it?" }""";
}
