using ServerlessStack.HostFunctions;
using ServerlessStack.Lambda;
using ServerlessStack.Lambda.DynamoDB;

return await LambdaHost.RunAsync(
    start => new SendInvoice(InvoiceService.FromEnvironment(), start.Logger<SendInvoice>())
        .OncePer(shipped => shipped.OrderId, DynamoIdempotencyStore.From(start.Links)),
    SendInvoiceJson.Default,
    new HostOptions { Parallelism = 4, DeadlineMargin = TimeSpan.FromSeconds(1) });
