using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>
/// The codes of an authenticator app (RFC 6238: six digits, half a minute, SHA-1, which is all that apps agree on). Identity's own provider takes any code
/// within five steps as often as it is given, and does not say which step it was.
/// </summary>
public static class TimeCodes
{
    /// <summary>Digits in a code.</summary>
    public const int Length = 6;

    private const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Million = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;

    /// <summary>A new secret of 160 bits.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The step of time.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the sum of RFC 6238; keyed, it is not hurt by what hurts SHA-1
        var sum = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(sum.AsSpan(sum[^1] & 0xf)) & 0x7fff_ffff;
        return (number % Million).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code it is: this one, or the one before or after, as clocks differ. Null when it is none of them.</summary>
    public static long? Find(byte[] secret, string code, DateTimeOffset now)
    {
        var given = Encoding.UTF8.GetBytes(code);
        long? found = null;

        // all three are made, so that the time does not tell which it was
        foreach (var step in new[] { StepOf(now) - 1, StepOf(now), StepOf(now) + 1 })
        {
            found = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(secret, step)), given) ? step : found;
        }

        return found;
    }

    /// <summary>The secret as letters, the way apps read it.</summary>
    public static string Letters(byte[] secret)
    {
        var number = new BigInteger(secret, isUnsigned: true, isBigEndian: true);
        var letters = new char[secret.Length * 8 / BitsOfLetter];

        for (var place = letters.Length - 1; place >= 0; place--)
        {
            letters[place] = Base32[(int)(number % Base32.Length)];
            number /= Base32.Length;
        }

        return new string(letters);
    }
}
