using Amazon.S3;
using ServerlessStack.Contracts;
using ServerlessStack.Lambda;
using ServerlessStack.Reports;
using ServerlessStack.Tests.Aws;

namespace ServerlessStack.Lambdas.Tests.Reports;

public sealed class ReportBucketTests : IAsyncLifetime
{
    private static readonly DailyViews Report = new() { Day = "2026-01-02", Total = 3, Products = [new("TEA-1", 3)], Others = 0 };

    private S3Server _s3 = null!;
    private AmazonS3Client _client = null!;
    private ReportBucket _bucket = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _s3 = await S3Server.StartAsync();
        _client = LoopbackClient.Of(_s3);
        _bucket = new(_client, "reports-bucket");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _s3.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_one_json_object_under_its_days_key()
    {
        await _bucket.WriteAsync(Report, Cancellation);

        var (path, (type, body)) = Assert.Single(_s3.Objects);
        Assert.Equal(("/reports-bucket/reports/2026-01-02.json", "application/json"), (path, type));
        Assert.Equal("""{"day":"2026-01-02","total":3,"products":[{"sku":"TEA-1","views":3}],"others":0}""", body);
    }

    [Fact]
    public async Task A_report_that_is_written_again_takes_the_place_of_the_first()
    {
        await _bucket.WriteAsync(Report, Cancellation);

        await _bucket.WriteAsync(Report with { Total = 4 }, Cancellation);

        Assert.Contains("\"total\":4", Assert.Single(_s3.Objects).Value.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_without_the_grant_learns_which_one_is_missing()
    {
        var failure = Assert.Throws<MissingLinkException>(() => ReportBucket.From(new Links(_ => null)));

        Assert.Contains("the bucket Reports", failure.Message, StringComparison.Ordinal);
    }
}
