using GoalProcess.Web.Features.Keywords;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Tests.Features.Keywords;

public sealed class KeywordPagesTests
{
    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 3)]
    [InlineData(300, 6)]
    public void More_than_a_hundred_are_cut_into_pages_of_fifty(int matching, int pages) => Assert.Equal(
        pages, new KeywordsPage(new ProcessPlace(Guid.Empty, 1, "Mål"), new KeywordFilter(), [], [], matching, matching).Pages);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1-Meaning")]
    [InlineData("1-Meaning:nyckel")]
    [InlineData("1-3:0198d1c5-0000-7000-8000-000000000000")]
    public void A_move_back_that_cannot_be_read_is_none(string? text) => Assert.Null(Moves.Read(text));
}
