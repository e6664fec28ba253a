using System.Security.Cryptography;
using System.Text;

namespace GoalProcess.Domain.Common;

/// <summary>The exact text of something at one moment, with its sum: what a body had before it is proved by this.</summary>
public static class Content
{
    /// <summary>The length of a sum in text: 64 hexadecimal digits.</summary>
    public const int HashLength = 64;

    /// <summary>SHA-256 of the text in UTF-8, as lower-case hexadecimal digits.</summary>
    public static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>SHA-256 of the bytes, as lower-case hexadecimal digits.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
