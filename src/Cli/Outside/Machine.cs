using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace CfgCompiler.Cli.Outside;

/// <summary>Users, groups and hosts as this machine knows them.</summary>
internal sealed partial class Machine
{
    /// <summary>For all names of a run together: a resolver that does not answer must not hold up the report.</summary>
    private static readonly TimeSpan LookupsMax = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, bool?> _hosts = new(StringComparer.Ordinal);
    private TimeSpan _left = LookupsMax;

    public static bool? HasUser(string name) => getpwnam(name) != 0;

    public static bool? HasGroup(string name) => getgrnam(name) != 0;

    /// <summary>Null when the answer did not come in time.</summary>
    public bool? HasAddress(string host)
    {
        if (!_hosts.TryGetValue(host, out var known))
        {
            _hosts[host] = known = LookUp(host);
        }

        return known;
    }

    private bool? LookUp(string host)
    {
        if (_left <= TimeSpan.Zero)
        {
            return null;
        }

        var started = TimeProvider.System.GetTimestamp();
        try
        {
            using var stop = new CancellationTokenSource(_left);
            return Dns.GetHostAddressesAsync(host, stop.Token).GetAwaiter().GetResult().Length > 0;
        }
        catch (SocketException exception)
        {
            // A name server that can't be asked is no answer.
            return exception.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData ? false : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            _left -= TimeProvider.System.GetElapsedTime(started);
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint getpwnam(string name);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint getgrnam(string name);
}
