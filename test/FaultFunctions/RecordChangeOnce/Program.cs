using ServerlessStack.Lambda.DynamoDB;

var points = FaultPoints.OfThisProcess();
var clock = new TestsClock(points);
var handler = new RecordChange(points, new TransactionBook());
return await LambdaHost.RunAsync(
    start => new OnTestsClock<ItemChange<Parcel>>(
        handler.OncePer(change => change.New?.Id, DynamoIdempotencyStore.From(start.Links), new() { Time = clock }, change => change.New?.Id ?? ""),
        clock),
    ParcelsJson.Default);
