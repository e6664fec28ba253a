using GoalProcess.Domain.Common;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;

namespace GoalProcess.Web.Tests.Components;

public sealed class SubjectLinksTests
{
    [Theory]
    [InlineData(SubjectKind.Process, 3, "Mål", "~/processer/3")]
    [InlineData(SubjectKind.Step, 7, "Dialog", "~/processer/3/steg/7")]
    [InlineData(SubjectKind.GoalArea, 7, "Arbete", "~/processer/3/malomraden/7")]
    [InlineData(SubjectKind.Keyword, 7, "Tåg", "~/processer/3/nyckelord/7")]
    [InlineData(SubjectKind.Goal, 7, "Arbete", "~/processer/3/mal/7")]
    [InlineData(SubjectKind.Matter, 7, "Mål", "~/processer/3/arenden/7")]
    [InlineData(SubjectKind.Consultation, 7, "Hur bidrar ni?", "~/processer/3/remisser/7")]
    [InlineData(SubjectKind.BoardGoal, 4, "Fler går kvar", "~/processer/3/namndmal/4")]
    [InlineData(SubjectKind.Programme, 0, "Programmet", "~/processer/3/program")]
    [InlineData(SubjectKind.EarlierGoal, 7, "Arbete", "~/processer/3/tidigare-mal")]
    [InlineData(SubjectKind.Statement, 7, "Omtanke", "~/vision")]
    [InlineData(SubjectKind.Vision, 0, "Vision 2030", "~/vision")]
    [InlineData(SubjectKind.ValueBase, 0, "Värdegrund", "~/vision")]
    [InlineData(SubjectKind.SustainableGoal, 7, "", "~/agenda2030/7")]
    [InlineData(SubjectKind.Body, 0, "KSAU", "~/organ/ksau")]
    [InlineData(SubjectKind.Decision, 45, "2019-04-10", null)]
    [InlineData(SubjectKind.AgendaItem, 4, "Mål", null)]
    [InlineData(SubjectKind.Meeting, 4, "", null)]
    [InlineData(SubjectKind.Account, 0, "Åsa Öberg", null)]
    public void Leads_to_where_it_is_put_right(SubjectKind kind, int number, string name, string? expected) =>
        Assert.Equal(expected, SubjectLinks.Of(new SubjectRef(kind, Guid.Empty, number, name), 3));

    [Theory]
    [InlineData(SubjectKind.Goal, 7, "~/processer/3/program#mal-7")]
    [InlineData(SubjectKind.Process, 3, "~/processer/3/program")]
    public void What_the_programme_does_not_say_leads_to_the_programme(SubjectKind kind, int number, string expected) =>
        Assert.Equal(expected, SubjectLinks.Of(ProgrammeRules.Complete, new SubjectRef(kind, Guid.Empty, number, "Arbete"), 3));

    [Fact]
    public void A_board_without_a_goal_leads_to_where_it_writes_one() =>
        Assert.Equal("~/processer/3/namndmal#organ-bun", SubjectLinks.Of(BoardGoalRules.Chained, new SubjectRef(SubjectKind.Body, Guid.Empty, 0, "BUN"), 3));

    [Theory]
    [InlineData(SubjectKind.Goal)]
    [InlineData(SubjectKind.Matter)]
    [InlineData(SubjectKind.Body)]
    public void What_does_not_exist_leads_nowhere(SubjectKind kind) =>
        Assert.Null(SubjectLinks.Of(new SubjectRef(kind, Guid.Empty, 0, ""), 3));
}
