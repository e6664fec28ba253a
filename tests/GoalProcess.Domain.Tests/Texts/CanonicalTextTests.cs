using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Programmes;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Texts;

/// <summary>
/// The whole texts that are pinned, summed and proved (docs/proof.md), letter by letter: what is already kept was summed of these, so a text that comes out otherwise calls the
/// record false. And after every change the sum is that of the text.
/// </summary>
public sealed class CanonicalTextTests
{
    private static readonly DateOnly From = new(2020, 1, 1);
    private static readonly DateOnly To = new(2026, 12, 31);

    private readonly Town _town = new();

    [Fact]
    public void A_direction_is_its_title_its_words_and_its_statements_in_their_order()
    {
        AssertText(["Vision 2030", "Här ger vi plats", "1. En plats för möjligheter", "2. En plats i rörelse"], _town.Vision.CanonicalText(), _town.Vision.ContentHash);

        _town.Do(new EditDirection(
            _town.Vision.Id, null, "Vision 2040", null, new Dictionary<Guid, string> { [_town.Vision.Statements[1].Id] = " En plats för alla " }));

        AssertText(["Vision 2040", "", "1. En plats för möjligheter", "2. En plats för alla"], _town.Vision.CanonicalText(), _town.Vision.ContentHash);
    }

    [Fact]
    public void A_direction_does_not_end_before_it_begins()
    {
        Assert.Equal(From, new Vision("Vision", "", From, From).ValidTo);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Vision("Vision", "", From, From.AddDays(-1)));
    }

    [Fact]
    public void A_goal_area_is_its_letter_name_and_meaning_its_questions_in_order_and_its_ties_by_the_alphabet()
    {
        var area = AddArea("Livet hela livet", "Vi möter livet i dess skeden.");
        AssertText(["Målområde A: Livet hela livet", "Vi möter livet i dess skeden."], area);

        _town.Do(new AddQuestion(_town.Process.Id, area.Id, "Vad är viktigt?", true));
        _town.Do(new AddQuestion(_town.Process.Id, area.Id, "Vad ska vi sluta med?", false));
        AssertText(["Målområde A: Livet hela livet", "Vi möter livet i dess skeden.", "? Vad är viktigt? (medborgardialog)", "? Vad ska vi sluta med?"], area);

        _town.Do(new TieGoalArea(_town.Process.Id, area.Id, new TieDraft(TieKind.SustainableGoal, null, "3", "Mål 3", "Hälsa", TieStrength.Part)));
        _town.Do(new TieGoalArea(_town.Process.Id, area.Id, new TieDraft(TieKind.Vision, _town.Vision.Statements[0].Id, null, "En plats för möjligheter", "Plats", TieStrength.Whole)));
        AssertText(
            [
                "Målområde A: Livet hela livet", "Vi möter livet i dess skeden.", "? Vad är viktigt? (medborgardialog)", "? Vad ska vi sluta med?",
                "Bygger på En plats för möjligheter: Plats (helt)", "Bygger på Mål 3: Hälsa (delvis)",
            ],
            area);

        _town.Do(new EditGoalArea(_town.Process.Id, area.Id, null, "Livet", null));
        AssertSum(area);
        _town.Do(new EditQuestion(_town.Process.Id, area.Id, area.Questions[1].Id, null, "Vad ska bort?", true));
        AssertSum(area);
        _town.Do(new WithdrawQuestion(_town.Process.Id, area.Id, area.Questions[0].Id));
        AssertSum(area);
        _town.Do(new UntieGoalArea(_town.Process.Id, area.Id, area.Ties[1].Id));
        AssertText(["Målområde A: Livet", "", "? Vad ska bort? (medborgardialog)", "Bygger på Mål 3: Hälsa (delvis)"], area);
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(5, "E")]
    [InlineData(26, "Z")]
    [InlineData(27, "A")]
    public void A_goal_areas_letter_follows_its_number_and_begins_again_after_Z(int number, string letter) => Assert.Equal(letter, GoalArea.LetterOf(number));

    [Fact]
    public void What_is_gone_from_a_goal_area_is_not_found_there_again_and_what_is_withdrawn_stays_as_it_was()
    {
        var area = AddArea("Livet", null);
        _town.Do(new AddQuestion(_town.Process.Id, area.Id, "Vad är viktigt?", true));
        _town.Do(new AddQuestion(_town.Process.Id, area.Id, "Vad mer?", true));
        _town.Do(new TieGoalArea(_town.Process.Id, area.Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[0])));
        _town.Do(new TieGoalArea(_town.Process.Id, area.Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));
        var (question, tie) = (area.Questions[1].Id, area.Ties[1].Id);
        _town.Do(new WithdrawQuestion(_town.Process.Id, area.Id, question));
        _town.Do(new UntieGoalArea(_town.Process.Id, area.Id, tie));

        AssertNotThere(new WithdrawQuestion(_town.Process.Id, area.Id, question));
        AssertNotThere(new EditQuestion(_town.Process.Id, area.Id, question, null, "Nytt", true));
        AssertNotThere(new WithdrawQuestion(_town.Process.Id, area.Id, Guid.CreateVersion7()));
        AssertNotThere(new UntieGoalArea(_town.Process.Id, area.Id, tie));
        AssertNotThere(new UntieGoalArea(_town.Process.Id, area.Id, Guid.CreateVersion7()));
        Assert.Equal([true, false], area.Ties.Select(known => known.RemovedAt is null));

        _town.Do(new WithdrawGoalArea(_town.Process.Id, area.Id, null, "Slogs ihop"));
        var text = area.CanonicalText();
        AssertNotThere(new EditGoalArea(_town.Process.Id, area.Id, null, "Nytt", null));
        AssertNotThere(new AddQuestion(_town.Process.Id, area.Id, "Ny?", true));
        AssertNotThere(new EditQuestion(_town.Process.Id, area.Id, area.Questions[0].Id, null, "Ny?", true));
        AssertNotThere(new WithdrawQuestion(_town.Process.Id, area.Id, area.Questions[0].Id));
        AssertNotThere(new TieGoalArea(_town.Process.Id, area.Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[0])));
        AssertNotThere(new UntieGoalArea(_town.Process.Id, area.Id, area.Ties[0].Id));
        AssertNotThere(new WithdrawGoalArea(_town.Process.Id, area.Id, null, "Igen"));
        Assert.Equal((text, "Slogs ihop"), (area.CanonicalText(), area.WithdrawnBecause));
    }

    [Fact]
    public void A_goal_is_its_names_effect_time_and_area_and_its_ties_by_the_alphabet()
    {
        var area = AddArea("Livet hela livet", null);
        var keywords = Enumerable.Range(1, 3).Select(number => AddKeyword(area, $"Ord {number}")).ToList();
        _town.Do(new AddGoal(_town.Process.Id, area.Id, "Trygg", "Invånarna är trygga", "Fler är trygga", "Alla", From, To, [keywords[0].Id, keywords[1].Id, keywords[0].Id], "Utkast"));
        var goal = _town.Goals[0];
        AssertText(["Mål 1: Trygg", "Invånarna är trygga", "Effekt: Fler är trygga", "För: Alla", "Gäller: 2020-01-01–2026-12-31", "Målområde: Livet hela livet"], goal);
        Assert.Equal([keywords[0].Id, keywords[1].Id], goal.Keywords.Select(link => link.KeywordId));

        _town.Do(new TieGoal(_town.Process.Id, goal.Id, new TieDraft(TieKind.Target, null, "11.3", "Delmål 11.3", "Städer", TieStrength.Part)));
        _town.Do(new TieGoal(_town.Process.Id, goal.Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[0])));
        AssertText(
            [
                "Mål 1: Trygg", "Invånarna är trygga", "Effekt: Fler är trygga", "För: Alla", "Gäller: 2020-01-01–2026-12-31", "Målområde: Livet hela livet",
                "Bygger på Delmål 11.3: Städer (delvis)", "Bygger på En plats för möjligheter: Därför (helt)",
            ],
            goal);

        // the wording is as it was: no version more, and yet another sum
        _town.Do(new EditGoal(_town.Process.Id, goal.Id, null, null, "Trygghet", " Invånarna är trygga ", null, null, null, null, [.. keywords.Select(keyword => keyword.Id)], null!));
        Assert.Equal(Content.HashOf(goal.CanonicalText()), goal.ContentHash);
        Assert.Equal(keywords.Select(keyword => keyword.Id), goal.Keywords.Select(link => link.KeywordId));
        _town.Do(new EditGoal(_town.Process.Id, goal.Id, null, null, "Trygghet", "Invånarna är trygga", null, null, null, null, [keywords[1].Id, keywords[2].Id], null!));
        _town.Do(new UntieGoal(_town.Process.Id, goal.Id, goal.Ties[1].Id));
        AssertText(["Mål 1: Trygghet", "Invånarna är trygga", "Effekt: ", "För: ", "Gäller: –", "Målområde: ", "Bygger på Delmål 11.3: Städer (delvis)"], goal);
        Assert.Single(goal.Wordings);
        Assert.Equal([keywords[1].Id, keywords[2].Id], goal.Keywords.Select(link => link.KeywordId));
    }

    [Fact]
    public void A_tie_that_is_gone_from_a_goal_is_not_found_there_again_and_a_withdrawn_goal_stays_as_it_was()
    {
        var area = AddArea("Livet", null);
        _town.Do(new AddGoal(_town.Process.Id, area.Id, "Trygg", "Invånarna är trygga", null, null, null, null, [], "Utkast"));
        var goal = _town.Goals[0];
        _town.Do(new TieGoal(_town.Process.Id, goal.Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[0])));
        _town.Do(new TieGoal(_town.Process.Id, goal.Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));
        _town.Do(new UntieGoal(_town.Process.Id, goal.Id, goal.Ties[1].Id));

        AssertNotThere(new UntieGoal(_town.Process.Id, goal.Id, goal.Ties[1].Id));
        AssertNotThere(new UntieGoal(_town.Process.Id, goal.Id, Guid.CreateVersion7()));
        Assert.Equal([true, false], goal.Ties.Select(known => known.RemovedAt is null));

        _town.Do(new WithdrawGoal(_town.Process.Id, goal.Id, null, "Slogs ihop"));
        AssertNotThere(new TieGoal(_town.Process.Id, goal.Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));
        AssertNotThere(new UntieGoal(_town.Process.Id, goal.Id, goal.Ties[0].Id));
        AssertNotThere(new WithdrawGoal(_town.Process.Id, goal.Id, null, "Igen"));
        Assert.Equal("Slogs ihop", goal.WithdrawnBecause);
    }

    [Fact]
    public void A_tie_to_a_target_has_the_code_of_one()
    {
        var stamp = new Stamp(_town.Official, default, 1);

        Assert.Equal("11.3", new Tie(new TieDraft(TieKind.Target, null, "11.3", "Delmål 11.3", "Städer", TieStrength.Part), stamp).Code);
        Assert.Throws<ArgumentException>(() => new Tie(new TieDraft(TieKind.Target, null, "18.1", "Delmål 18.1", "Städer", TieStrength.Part), stamp));
    }

    [Fact]
    public void A_programme_is_its_focus_areas_and_what_it_says_of_each_goal_with_its_factors_and_their_strategies()
    {
        var programme = WriteProgramme();

        AssertText(
            [
                "Strategiskt program", "Kommunens mål", "Fokusområde 1: Folkhälsa. Hälsa i allt", "Fokusområde 2: Landsbygd. ",
                "Mål 1: Mål 1", "Innebörd: Innebörd", "Syfte: Syfte", "Strategi: Strategi", "Uppföljning: Uppföljning", "Målgrupper: Alla", "Fokusområden: Folkhälsa, Landsbygd",
                "Framgångsfaktor 1: Skola. Fler klarar sig", "Politisk strategi 1 (2020-01-01–2022-12-31): Mindre klasser", "Politisk strategi 2 (2023-01-01–2026-12-31): Fler lärare",
                "Framgångsfaktor 3: Vård. ",
                "Mål 2: Mål 2", "Innebörd: ", "Syfte: Syfte", "Strategi: ", "Uppföljning: ", "Målgrupper: ", "Fokusområden: ",
                "Framgångsfaktor 2: Buss. ",
            ],
            programme);
    }

    [Fact]
    public void What_is_reworded_or_withdrawn_in_a_programme_changes_its_text_and_its_sum()
    {
        var programme = WriteProgramme();
        var (skola, vard) = (programme.SuccessFactors[0], programme.SuccessFactors[2]);
        var goal = _town.Goals[0];

        _town.Do(new EditProgramme(_town.Process.Id, null, "Program", null));
        _town.Do(new SaveFocusArea(_town.Process.Id, programme.FocusAreas[0].Id, null, "Hälsa", null));
        AssertSum(programme);
        _town.Do(new WithdrawFocusArea(_town.Process.Id, programme.FocusAreas[1].Id, null));
        AssertSum(programme);
        _town.Do(new SaveSuccessFactor(_town.Process.Id, goal.Id, skola.Id, null, "Skolan", "Alla klarar sig"));
        AssertSum(programme);
        _town.Do(new SavePoliticalStrategy(_town.Process.Id, skola.Id, skola.Strategies[1].Id, null, "Bättre lärare", new DateOnly(2023, 1, 1), To));
        AssertSum(programme);
        _town.Do(new WithdrawPoliticalStrategy(_town.Process.Id, skola.Id, skola.Strategies[0].Id, null));
        AssertSum(programme);
        _town.Do(new WithdrawSuccessFactor(_town.Process.Id, vard.Id, null));

        AssertText(
            [
                "Program", "", "Fokusområde 1: Hälsa. ",
                "Mål 1: Mål 1", "Innebörd: Innebörd", "Syfte: Syfte", "Strategi: Strategi", "Uppföljning: Uppföljning", "Målgrupper: Alla", "Fokusområden: Hälsa",
                "Framgångsfaktor 1: Skolan. Alla klarar sig", "Politisk strategi 2 (2023-01-01–2026-12-31): Bättre lärare",
                "Mål 2: Mål 2", "Innebörd: ", "Syfte: Syfte", "Strategi: ", "Uppföljning: ", "Målgrupper: ", "Fokusområden: ",
                "Framgångsfaktor 2: Buss. ",
            ],
            programme);

        AssertNotThere(new SaveFocusArea(_town.Process.Id, programme.FocusAreas[1].Id, null, "Åter", null));
        AssertNotThere(new ClarifyGoal(_town.Process.Id, goal.Id, null, null, "Syfte", null, null, null, [programme.FocusAreas[0].Id, programme.FocusAreas[1].Id]));
        AssertNotThere(new SaveSuccessFactor(_town.Process.Id, goal.Id, vard.Id, null, "Åter", null));
        AssertNotThere(new SavePoliticalStrategy(_town.Process.Id, skola.Id, skola.Strategies[0].Id, null, "Åter", From, new DateOnly(2022, 12, 31)));
        AssertNotThere(new WithdrawPoliticalStrategy(_town.Process.Id, skola.Id, Guid.CreateVersion7(), null));
        Assert.Throws<ArgumentOutOfRangeException>(() => _town.Try(new SavePoliticalStrategy(_town.Process.Id, skola.Id, null, null, "Bakvänt", new DateOnly(2026, 12, 31), new DateOnly(2023, 1, 1))));
    }

    private StrategicProgramme WriteProgramme()
    {
        _town.WithAreas(2);
        _town.WithGoals(2);
        var (first, second) = (_town.Goals[0].Id, _town.Goals[1].Id);
        _town.Do(new EditProgramme(_town.Process.Id, null, "Strategiskt program", "Kommunens mål"));
        var programme = _town.Records.All<StrategicProgramme>().Single();
        AssertSum(programme);
        _town.Do(new SaveFocusArea(_town.Process.Id, null, null, "Folkhälsa", "Hälsa i allt"));
        _town.Do(new SaveFocusArea(_town.Process.Id, null, null, "Landsbygd", null));
        // the second goal first, and the focus areas the wrong way round: the text has its own order
        _town.Do(new ClarifyGoal(_town.Process.Id, second, null, null, "Syfte", null, null, null, []));
        AssertSum(programme);
        _town.Do(new ClarifyGoal(
            _town.Process.Id, first, null, "Innebörd", "Syfte", "Strategi", "Uppföljning", "Alla", [programme.FocusAreas[1].Id, programme.FocusAreas[0].Id]));
        _town.Do(new SaveSuccessFactor(_town.Process.Id, first, null, null, "Skola", "Fler klarar sig"));
        _town.Do(new SaveSuccessFactor(_town.Process.Id, second, null, null, "Buss", null));
        _town.Do(new SaveSuccessFactor(_town.Process.Id, first, null, null, "Vård", null));
        AssertSum(programme);
        _town.Do(new SavePoliticalStrategy(_town.Process.Id, programme.SuccessFactors[0].Id, null, null, "Mindre klasser", From, new DateOnly(2022, 12, 31)));
        _town.Do(new SavePoliticalStrategy(_town.Process.Id, programme.SuccessFactors[0].Id, null, null, "Fler lärare", new DateOnly(2023, 1, 1), To));
        return programme;
    }

    private GoalArea AddArea(string name, string? meaning)
    {
        _town.Do(new AddGoalArea(_town.Process.Id, name, meaning));
        return _town.Areas[^1];
    }

    private Keyword AddKeyword(GoalArea area, string text)
    {
        _town.Do(new AddKeyword(_town.Process.Id, area.Id, KeywordHeap.Meaning, text, KeywordSourceKind.Workshop, "Workshop"));
        return _town.Records.All<Keyword>().MaxBy(keyword => keyword.Number)!;
    }

    private void AssertNotThere<TAct>(TAct act)
        where TAct : class, IAct<TAct> => Assert.Throws<RecordNotFoundException>(() => _town.Try(act));

    private static void AssertText(string[] lines, Goal goal) => AssertText(lines, goal.CanonicalText(), goal.ContentHash);

    private static void AssertText(string[] lines, GoalArea area) => AssertText(lines, area.CanonicalText(), area.ContentHash);

    private static void AssertText(string[] lines, StrategicProgramme programme) => AssertText(lines, programme.CanonicalText(), programme.ContentHash);

    private static void AssertSum(GoalArea area) => Assert.Equal(Content.HashOf(area.CanonicalText()), area.ContentHash);

    private static void AssertSum(StrategicProgramme programme) => Assert.Equal(Content.HashOf(programme.CanonicalText()), programme.ContentHash);

    private static void AssertText(string[] lines, string text, string sum)
    {
        Assert.Equal(lines, text.Split('\n'));
        Assert.Equal(Content.HashOf(text), sum);
    }
}
