using CfgCompiler.Runtime.Native;

namespace CfgCompiler.Runtime.Logging;

/// <summary>Local time for log lines, broken down once per second.</summary>
internal unsafe struct LogClock
{
    private long _second;
    private BrokenDownTime _time;

    /// <summary>"[22/Nov/2026:15:36:05.123]".</summary>
    internal void PutDate(ref LogLine line, long wallMs)
    {
        Turn(wallMs / 1000);
        line.Put((byte)'[');
        line.Padded(_time.Day, 2);
        line.Put((byte)'/');
        line.Put(Month());
        line.Put((byte)'/');
        line.Padded(_time.Year + 1900, 4);
        PutTime(ref line, (byte)':');
        line.Put((byte)'.');
        line.Padded((int)(wallMs % 1000), 3);
        line.Put((byte)']');
    }

    /// <summary>"Nov 22 15:36:05", the day padded with a blank, as in RFC 3164.</summary>
    internal void PutSyslogDate(ref LogLine line, long wallMs)
    {
        Turn(wallMs / 1000);
        line.Put(Month());
        line.Put((byte)' ');
        line.Put((byte)(_time.Day < 10 ? ' ' : '0' + (_time.Day / 10)));
        line.Put((byte)('0' + (_time.Day % 10)));
        PutTime(ref line, (byte)' ');
    }

    private void PutTime(ref LogLine line, byte separator)
    {
        line.Put(separator);
        line.Padded(_time.Hour, 2);
        line.Put((byte)':');
        line.Padded(_time.Minute, 2);
        line.Put((byte)':');
        line.Padded(_time.Second, 2);
    }

    private readonly ReadOnlySpan<byte> Month() => "JanFebMarAprMayJunJulAugSepOctNovDec"u8.Slice(_time.Month * 3, 3);

    private void Turn(long second)
    {
        if (second != _second)
        {
            _second = second;
            fixed (BrokenDownTime* time = &_time)
            {
                Libc.localtime_r(&second, time);
            }
        }
    }
}
