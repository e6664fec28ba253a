using System.Text;
using GoalProcess.Web.Infrastructure.Accounts;

namespace GoalProcess.Web.Tests.Infrastructure.Accounts;

/// <summary>The examples of RFC 6238, appendix B, and of RFC 4648.</summary>
public sealed class TimeCodesTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, TimeCodes.At(Secret, TimeCodes.StepOf(at)));
        Assert.Equal(TimeCodes.StepOf(at), TimeCodes.Find(Secret, code, at));
    }

    [Fact]
    public void The_secret_is_written_as_apps_read_it()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", TimeCodes.Letters(Secret));
        Assert.Equal(new string('A', 32), TimeCodes.Letters(new byte[20]));
        Assert.Equal(20, TimeCodes.NewSecret().Length);
        Assert.NotEqual(TimeCodes.NewSecret(), TimeCodes.NewSecret());
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("28708ä")]
    public void What_is_no_code_is_none(string code) => Assert.Null(TimeCodes.Find(Secret, code, DateTimeOffset.FromUnixTimeSeconds(59)));
}
