using System.Security.Cryptography;

namespace GoalProcess.Web.Infrastructure.Protection;

/// <summary>The part of an address that is a key to what stands there.</summary>
internal static class SecretAddress
{
    // nobody guesses 256 bits
    private const int Bytes = 32;

    /// <summary>A new one, of letters that an address may hold.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
