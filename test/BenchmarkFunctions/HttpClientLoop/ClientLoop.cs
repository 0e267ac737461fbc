using System.Net.Http.Headers;

namespace ServerlessStack.BenchmarkFunctions.HttpClientLoop;

/// <summary>What the usual .NET client does, without what it adds on top: no deadline, no trace.</summary>
internal static class ClientLoop
{
    /// <summary>Takes one invocation after the other until the server is gone.</summary>
    /// <param name="answer">Answers each of them.</param>
    public static async Task RunAsync(Func<byte[], byte[]> answer)
    {
        using var client = new HttpClient();
        client.BaseAddress = new Uri($"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime/invocation/");
        client.Timeout = Timeout.InfiniteTimeSpan;
        while (true)
        {
            using var next = await client.GetAsync(new Uri("next", UriKind.Relative));
            var id = next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").First();
            using var content = new ByteArrayContent(answer(await next.Content.ReadAsByteArrayAsync()));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var accepted = await client.PostAsync(new Uri($"{id}/response", UriKind.Relative), content);
            accepted.EnsureSuccessStatusCode();
        }
    }
}
