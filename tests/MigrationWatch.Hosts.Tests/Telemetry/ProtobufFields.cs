namespace MigrationWatch.Hosts.Tests.Telemetry;

/// <summary>One protobuf message's fields by number: enough of the wire format to look into what an exporter sends.</summary>
internal sealed class ProtobufFields
{
    private readonly List<(int Number, ReadOnlyMemory<byte> Bytes)> _fields = [];

    public ProtobufFields(ReadOnlyMemory<byte> message)
    {
        while (!message.IsEmpty)
        {
            var key = Varint(ref message);
            var length = (int)(key & 7) switch
            {
                0 => VarintLength(message.Span),
                1 => 8,
                2 => (int)Varint(ref message),
                5 => 4,
                var type => throw new InvalidDataException($"wire type {type}"),
            };
            _fields.Add(((int)(key >> 3), message[..length]));
            message = message[length..];
        }
    }

    public IEnumerable<ProtobufFields> Messages(int number) => _fields.Where(field => field.Number == number).Select(field => new ProtobufFields(field.Bytes));

    public string Text(int number) => System.Text.Encoding.UTF8.GetString(Bytes(number).Span);

    public string Hex(int number) => Convert.ToHexStringLower(Bytes(number).Span);

    private ReadOnlyMemory<byte> Bytes(int number) => _fields.FirstOrDefault(field => field.Number == number).Bytes;

    private static ulong Varint(ref ReadOnlyMemory<byte> message)
    {
        var value = 0ul;
        var length = VarintLength(message.Span);
        for (var at = 0; at < length; at++)
        {
            value |= (ulong)(message.Span[at] & 0x7f) << (7 * at);
        }

        message = message[length..];
        return value;
    }

    private static int VarintLength(ReadOnlySpan<byte> bytes)
    {
        var length = 1;
        while ((bytes[length - 1] & 0x80) != 0)
        {
            length++;
        }

        return length;
    }
}
