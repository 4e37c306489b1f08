using System.Text;

namespace CfgCompiler.Scenario.Tests;

/// <summary>A message with random damage.</summary>
internal static class Mutation
{
    private static readonly string[] Pieces =
    [
        "\r\n", "\n", "\r", " ", "\t", ":", "\0", "\xff", "Content-Length: 5\r\n", "Transfer-Encoding: chunked\r\n", "Host: b\r\n", "0\r\n\r\n",
        "ffffffffffffffff\r\n", "HTTP/1.1", "GET ", "Connection: close\r\n", "Expect: 100-continue\r\n", "Upgrade: x\r\n", "%00", "-1",
    ];

    /// <summary>The text with one to four cuts, repeats, insertions or changed bytes.</summary>
    public static string Of(string text, Random random)
    {
        var result = new StringBuilder(text);
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var at = random.Next(result.Length + 1);
            var length = Math.Min(random.Next(1, 12), result.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    result.Remove(at, length);
                    break;
                case 1:
                    result.Insert(at, result.ToString(at, length));
                    break;
                case 2:
                    result.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                default:
                    if (at < result.Length)
                    {
                        result[at] = (char)random.Next(256);
                    }

                    break;
            }
        }

        return result.ToString();
    }
}
