using ServerlessStack.Lambda.DynamoDB;

var points = FaultPoints.OfThisProcess();
var clock = new TestsClock(points);
var handler = new RecordParcel(points, new TransactionBook());
return await LambdaHost.RunAsync(
    start => new OnTestsClock<ParcelSent>(
        handler.OncePer(sent => sent.Id, DynamoIdempotencyStore.From(start.Links), new() { Time = clock }, sent => sent.Id),
        clock),
    ParcelsJson.Default);
