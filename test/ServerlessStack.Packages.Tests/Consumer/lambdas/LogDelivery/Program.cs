using Parcels.Contracts;
using Parcels.Lambdas;
using ServerlessStack.Lambda;
using ServerlessStack.Lambda.DynamoDB;

return await LambdaHost.RunAsync(
    start => new LogDelivery(start.Logger<LogDelivery>()).OncePer(delivered => delivered.ParcelId, DynamoIdempotencyStore.From(start.Links)),
    ParcelsJson.Default);
