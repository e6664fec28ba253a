using System.Text.Encodings.Web;
using GoalProcess.Web.Components;

namespace GoalProcess.Web.Tests.Components;

public sealed class BreaksTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("program", "program")]
    [InlineData("utvecklingsprogram/program", "utvecklingsprogram/<wbr>program")]
    [InlineData("och/eller/<b>", "och/<wbr>eller/<wbr>&lt;b&gt;")]
    public void A_line_may_end_after_a_slash_and_nothing_else_is_changed(string text, string markup)
    {
        using var written = new StringWriter();

        text.Breakable().WriteTo(written, HtmlEncoder.Default);

        Assert.Equal(markup, written.ToString());
    }
}
