using System.Formats.Asn1;
using System.Security.Cryptography;
using CfgCompiler.Analyzer;

namespace CfgCompiler.Cli.Outside;

/// <summary>The time in which a certificate is valid, read without a TLS library (RFC 5280, section 4.1).</summary>
internal static class CertificateFile
{
    /// <summary>The first certificate of a PEM file; null when there is none or it can't be read.</summary>
    public static CertificateLook? Look(string path)
    {
        ReadOnlySpan<char> rest = PlainFile.Read(path);
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label] is "CERTIFICATE" or "TRUSTED CERTIFICATE")
            {
                return Validity(Convert.FromBase64String(rest[fields.Base64Data].ToString()));
            }

            rest = rest[fields.Location.End..];
        }

        return null;
    }

    private static CertificateLook? Validity(byte[] certificate)
    {
        try
        {
            var body = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence().ReadSequence();
            if (body.PeekTag().TagClass == TagClass.ContextSpecific)
            {
                // The version.
                body.ReadEncodedValue();
            }

            // Serial number, algorithm of the signature, issuer.
            body.ReadEncodedValue();
            body.ReadEncodedValue();
            body.ReadEncodedValue();
            var validity = body.ReadSequence();
            return new CertificateLook(Time(validity), Time(validity));
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static DateTimeOffset Time(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
