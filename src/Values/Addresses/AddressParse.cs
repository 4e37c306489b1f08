namespace CfgCompiler.Values.Addresses;

/// <summary>What stands behind an address (section 2.9.1).</summary>
public enum AddressFamilyKind
{
    /// <summary>A literal IPv4 address, or <c>*</c> or nothing (all IPv4 addresses) without an <c>ipv6@</c>.</summary>
    IPv4,

    /// <summary>A literal IPv6 address, or nothing or <c>*</c> after a prefix that forces IPv6.</summary>
    IPv6,

    /// <summary>A name that has to be resolved.</summary>
    Name,

    /// <summary>The path of a unix socket.</summary>
    Unix,

    /// <summary>A name in Linux's abstract namespace, padded with zeroes (<c>abns@</c>).</summary>
    Abstract,

    /// <summary>The same, zero-terminated (<c>abnsz@</c>).</summary>
    AbstractZeroTerminated,

    /// <summary>An inherited file descriptor (<c>fd@</c>); the number is the host.</summary>
    FileDescriptor,

    /// <summary>A connected unix socket over which descriptors come (<c>sockpair@</c>); the number is the host.</summary>
    SocketPair,

    /// <summary>A reverse HTTP connection (<c>rhttp@</c>).</summary>
    ReverseHttp,
}

/// <summary>What a prefix says of the socket's type (sections 2.9.2 and 2.9.3).</summary>
public enum AddressTransport
{
    /// <summary>No prefix: the statement decides.</summary>
    Default,
    Stream,
    Datagram,
    Mptcp,
    Quic,
}

/// <summary>How the port is written.</summary>
public enum PortKind
{
    None,
    Fixed,
    Range,

    /// <summary><c>+N</c> or <c>-N</c>, relative to the client's destination port; server lines only.</summary>
    Offset,
}

/// <summary>Why an address could not be read.</summary>
public enum AddressError
{
    None,
    Empty,

    /// <summary>A prefix that needs a literal address of one family is followed by one of the other.</summary>
    WrongFamily,

    /// <summary>The host is neither an address nor something that can be a name.</summary>
    BadHost,

    /// <summary>After the colon stands something else than a number.</summary>
    BadPort,

    /// <summary>A port above 65535.</summary>
    PortOutOfRange,

    /// <summary>The first port of a range is above the last one.</summary>
    PortRangeReversed,

    /// <summary>What follows <c>fd@</c> or <c>sockpair@</c> is not a number.</summary>
    BadFileDescriptor,
}

/// <summary>An address as read.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Transport">What its prefix says of the socket.</param>
/// <param name="Host">The address without brackets and prefix, the name, the path or the number; empty for <c>*</c> and nothing.</param>
/// <param name="PortKind">How the port is written.</param>
/// <param name="PortLow">The port, the first of a range, or the offset; 0 without port.</param>
/// <param name="PortHigh">The last port of a range, else the same as <paramref name="PortLow"/>.</param>
/// <param name="Error">None when the address is good.</param>
/// <param name="ErrorIndex">Index in the text where the bad part begins.</param>
public readonly record struct AddressParse(
    AddressFamilyKind Kind,
    AddressTransport Transport,
    string Host,
    PortKind PortKind,
    int PortLow,
    int PortHigh,
    AddressError Error,
    int ErrorIndex)
{
    public bool IsOk => Error == AddressError.None;

    /// <summary>The family is IP or a name, so that a port makes sense.</summary>
    public bool HasPortSyntax => Kind is AddressFamilyKind.IPv4 or AddressFamilyKind.IPv6 or AddressFamilyKind.Name;

    /// <summary>Every local address: nothing, <c>*</c>, <c>0.0.0.0</c> or <c>::</c>.</summary>
    public bool IsAny => HasPortSyntax && Host is "" or "0.0.0.0" or "::";
}
