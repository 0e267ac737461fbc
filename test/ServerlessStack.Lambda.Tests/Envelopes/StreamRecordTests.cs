using System.Text;
using ServerlessStack.Lambda.Envelopes;
using ServerlessStack.Lambda.Tests.Samples;

namespace ServerlessStack.Lambda.Tests.Envelopes;

public sealed class StreamRecordTests
{
    private static ReceivedEvent Open(string payload, int index = 0) => Delivery.Batch(payload).Records[index].Open();

    private static string Json(string eventName, string images) => Encoding.UTF8.GetString(
        Open($$"""[{"eventID":"1","eventSource":"aws:dynamodb","eventName":"{{eventName}}","dynamodb":{"SequenceNumber":"7",{{images}} } }]""").Json.Span);

    [Fact]
    public void AWSs_own_sample_with_every_attribute_type_is_decoded()
    {
        var received = Open(Payload.Pipe("dynamodb-event.json"), index: 1);
        Assert.Equal("f07f8ca4b0b26cb9c4e5e77e42f274ee", received.Id);
        Assert.Equal(
            """
            {"kind":"Insert","new":{"val":"data","asdf1":"AAEqQQ==","b2":"test","asdf2":["AAEqQQ==","QSoBAA==","AAEqQQ=="],"key":"binary","Binary":"AAEqQQ==","Boolean":true,
            "BinarySet":["AAEqQQ==","AAEqQQ=="],"List":["Cookies","Coffee",3.14159],"Map":{"Name":"Joe","Age":35},"FloatNumber":123.45,"IntegerNumber":123,
            "NumberSet":[1234,567.8],"Null":null,"String":"Hello","StringSet":["Giraffe","Zebra"],"EmptyStringSet":[]}}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(received.Json.Span));
    }

    [Theory]
    [InlineData("INSERT", """ "NewImage":{"a":{"N":"1"}} """, """{"kind":"Insert","new":{"a":1}}""")]
    [InlineData("MODIFY", """ "OldImage":{"a":{"N":"1"}},"NewImage":{"a":{"N":"2"}} """, """{"kind":"Modify","old":{"a":1},"new":{"a":2}}""")]
    [InlineData("REMOVE", """ "OldImage":{"a":{"N":"1"}},"NewImage":null """, """{"kind":"Remove","old":{"a":1}}""")]
    [InlineData("REMOVE", """ "Keys":{"a":{"N":"1"}} """, """{"kind":"Remove"}""")]
    public void Each_kind_of_change_carries_the_images_it_has(string eventName, string images, string change) => Assert.Equal(change, Json(eventName, images));

    [Theory]
    [InlineData("DROP", """ "NewImage":{} """, "The stream record's eventName is none of INSERT, MODIFY, REMOVE.")]
    [InlineData("INSERT", """ "NewImage":{"a":"b"} """, "The stream record's image cannot be read. The attribute $.a, or what it holds, must hold an object in DynamoDB's typed JSON.")]
    [InlineData("INSERT", """ "NewImage":{"a":{"M":{"4111":{"N":"x"}}}} """, "The stream record's image cannot be read. The attribute $.a, or what it holds, is typed N but holds no number.")]
    public void A_record_that_cannot_be_read_says_why(string eventName, string images, string message) =>
        Assert.Equal(message, Assert.Throws<UndecodableEventException>(() => Json(eventName, images)).Message);

    [Fact]
    public void All_records_share_a_lane_and_are_named_by_their_sequence_number()
    {
        var batch = Delivery.Batch(Payload.File("dynamodb-event.json"));
        Assert.Equal(["aws:dynamodb", "aws:dynamodb"], batch.Records.Select(record => record.Lane));
        Assert.All(batch.Records, record => Assert.Equal("1405400000000002063282832", record.Identifier));
    }

    [Fact]
    public void A_pipes_record_is_reported_by_its_event_id_and_named_by_its_sequence_number()
    {
        var batch = Delivery.Batch(Payload.File("pipe-dynamodb-event.json"));
        Assert.Equal([("1", "111"), ("2", "222")], batch.Records.Select(record => (record.Identifier, record.Name)));
        Assert.Equal(
            [
                ("1", """{"kind":"Insert","new":{"Message":"New item!","Id":101}}"""),
                ("2", """{"kind":"Modify","old":{"Message":"New item!","Id":101},"new":{"Message":"This item has changed","Id":101}}"""),
            ],
            Delivery.Events(Payload.File("pipe-dynamodb-event.json")));
    }

    [Theory]
    [InlineData("REMOVE", "Service", "dynamodb.amazonaws.com", """{"kind":"Remove","expired":true}""")]
    [InlineData("REMOVE", "Service", "replication.dynamodb.amazonaws.com", """{"kind":"Remove"}""")]
    [InlineData("REMOVE", "User", "dynamodb.amazonaws.com", """{"kind":"Remove"}""")]
    [InlineData("INSERT", "Service", "dynamodb.amazonaws.com", """{"kind":"Insert"}""")]
    public void A_removal_by_the_time_to_live_is_an_expiry(string eventName, string type, string principal, string change)
    {
        var payload = $$"""
            [{"eventID":"1","eventSource":"aws:dynamodb","eventName":"{{eventName}}","userIdentity":{"type":"{{type}}","principalId":"{{principal}}"},
            "dynamodb":{"SequenceNumber":"7"} }]
            """;
        Assert.Equal(change, Encoding.UTF8.GetString(Open(payload).Json.Span));
    }
}
