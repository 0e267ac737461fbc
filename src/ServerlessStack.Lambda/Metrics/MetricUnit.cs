namespace ServerlessStack.Lambda;

/// <summary>What a metric's values count: the units that CloudWatch knows (CloudWatch API reference, "MetricDatum").</summary>
public enum MetricUnit
{
    /// <summary>A number without unit.</summary>
    None,

    /// <summary>How many.</summary>
    Count,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>Microseconds.</summary>
    Microseconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Kilobytes.</summary>
    Kilobytes,

    /// <summary>Megabytes.</summary>
    Megabytes,

    /// <summary>Gigabytes.</summary>
    Gigabytes,

    /// <summary>Terabytes.</summary>
    Terabytes,

    /// <summary>Bits.</summary>
    Bits,

    /// <summary>Kilobits.</summary>
    Kilobits,

    /// <summary>Megabits.</summary>
    Megabits,

    /// <summary>Gigabits.</summary>
    Gigabits,

    /// <summary>Terabits.</summary>
    Terabits,

    /// <summary>How many a second.</summary>
    CountPerSecond,

    /// <summary>Bytes a second.</summary>
    BytesPerSecond,

    /// <summary>Kilobytes a second.</summary>
    KilobytesPerSecond,

    /// <summary>Megabytes a second.</summary>
    MegabytesPerSecond,

    /// <summary>Gigabytes a second.</summary>
    GigabytesPerSecond,

    /// <summary>Terabytes a second.</summary>
    TerabytesPerSecond,

    /// <summary>Bits a second.</summary>
    BitsPerSecond,

    /// <summary>Kilobits a second.</summary>
    KilobitsPerSecond,

    /// <summary>Megabits a second.</summary>
    MegabitsPerSecond,

    /// <summary>Gigabits a second.</summary>
    GigabitsPerSecond,

    /// <summary>Terabits a second.</summary>
    TerabitsPerSecond,
}
