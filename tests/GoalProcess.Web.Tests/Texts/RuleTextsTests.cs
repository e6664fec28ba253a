using System.Text.RegularExpressions;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Texts;

namespace GoalProcess.Web.Tests.Texts;

public sealed partial class RuleTextsTests
{
    public static TheoryData<string> Languages => [.. TextFile.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_rulebook_has_every_text_it_needs_and_no_other(string language)
    {
        var texts = TextFile.Read<RuleTexts>(language);

        Assert.Equal(Needed().Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rule_can_be_read_aloud(string language)
    {
        var said = TextFile.In(language, words => Rulebook.Rules.SelectMany(rule => new[]
        {
            words.Name(rule), words.Message(rule), words.Source(rule), words.Effect(rule),
        }.Concat(rule.Citations.Select(words.Citation))
            .Concat(rule.Exceptions.SelectMany(exception => new[] { words.Exception(exception), words.ExceptionFacts(exception) }))
            .Concat(rule.FindingKeys.Select(key => words.Finding(rule, Sample(key))))).ToList());

        Assert.All(said, text => Assert.DoesNotMatch(Unfinished(), text));
        Assert.All(said, text => Assert.DoesNotMatch(LooseSection(), text));
        Assert.All(said, text => Assert.True(char.IsUpper(text[0]), text));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_finding_is_one_sentence(string language)
    {
        var said = TextFile.In(language, words =>
            Rulebook.Rules.SelectMany(rule => rule.FindingKeys.Select(key => words.Finding(rule, Sample(key)))).ToList());

        Assert.All(said, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
        Assert.All(said, text => Assert.DoesNotContain(". ", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kind_of_subject_has_a_name_when_named_and_when_not(string language)
    {
        var names = TextFile.In(language, words => Enum.GetValues<SubjectKind>()
            .SelectMany(kind => new[] { words.Subject(Of(kind, 7, "KS")), words.Subject(Of(kind, 0, "")) }).ToList());

        Assert.All(names, name => Assert.DoesNotMatch(Unfinished(), name));
        Assert.All(names, name => Assert.Equal(name.Trim(), name));
    }

    [Theory]
    [InlineData("sv", "goals.anchored", "noVision", "Mål 2 ”Arbete, företag och utbildning” saknar koppling till visionen.")]
    [InlineData("en", "goals.anchored", "noVision", "Goal 2 “Arbete, företag och utbildning” has no tie to the vision.")]
    [InlineData("sv", "goals.locked", "adopted", "Mål 2 ”Arbete, företag och utbildning” antogs den 24\u00a0juni\u00a02019 och kan bara ändras genom ett nytt ärende.")]
    [InlineData("en", "goals.locked", "adopted", "Goal 2 “Arbete, företag och utbildning” was adopted on 24\u00a0June\u00a02019 and can be changed only through a new matter.")]
    public void A_finding_names_what_is_missing_and_for_what(string language, string ruleId, string key, string expected)
    {
        var finding = Finding.Of(Of(SubjectKind.Goal, 2, "Arbete, företag och utbildning"), key, "2019-06-24");

        Assert.Equal(expected, TextFile.In(language, words => words.Finding(Rulebook.Find(ruleId)!, finding)));
    }

    [Theory]
    [InlineData("sv", "den 8\u00a0maj\u00a02019 kl.\u00a009.00.")]
    [InlineData("en", "until 8\u00a0May\u00a02019, 09:00.")]
    public void A_moment_is_written_the_way_of_the_language(string language, string expected)
    {
        var finding = Finding.Of(Of(SubjectKind.AgendaItem, 4, "Mål"), "notYetHeld", "2019-05-08 09:00");

        Assert.EndsWith(expected, TextFile.In(language, words => words.Finding(DecisionChainRules.Body, finding)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv", 45, "§\u00a045 den 10\u00a0april\u00a02019")]
    [InlineData("sv", 0, "beslutet den 10\u00a0april\u00a02019")]
    [InlineData("en", 45, "§\u00a045 of 10\u00a0April\u00a02019")]
    [InlineData("en", 0, "the decision of 10\u00a0April\u00a02019")]
    public void A_decision_is_called_by_its_section_and_day(string language, int section, string expected) =>
        Assert.Equal(expected, TextFile.In(language, words => words.Subject(Of(SubjectKind.Decision, section, "2019-04-10"))));

    [Theory]
    [InlineData("sv", "Barn- och utbildningsnämnden har inget eget mål och har inte sagt varför.")]
    [InlineData("en", "Children and Education Board has no goal of its own and has not said why.")]
    public void A_body_is_called_by_its_name_and_not_its_code(string language, string expected)
    {
        var body = Of(SubjectKind.Body, 0, "BUN") with { Names = new("Barn- och utbildningsnämnden", "Children and Education Board") };

        Assert.Equal(expected, TextFile.In(language, words => words.Finding(BoardGoalRules.Chained, Finding.Of(body, "noGoal"))));
    }

    [Theory]
    [InlineData("sv", "steg 4 ”KS: förslag”")]
    [InlineData("en", "step 4 “Board: proposal”")]
    public void A_step_is_called_by_its_title_in_the_language_of_the_reader(string language, string expected) => Assert.Equal(
        expected, TextFile.In(language, words => words.Subject(Of(SubjectKind.Step, 4, "KS: förslag") with { Names = new("KS: förslag", "Board: proposal") })));

    [Fact]
    public void A_goal_area_is_called_by_its_letter() =>
        Assert.Equal("målområde B ”Arbete”", TextFile.In("sv", words => words.Subject(Of(SubjectKind.GoalArea, 2, "Arbete"))));

    [Theory]
    [InlineData("sv", "globalt mål 5 Jämställdhet")]
    [InlineData("en", "Sustainable Development Goal 5 Gender Equality")]
    public void A_goal_of_Agenda_2030_is_named_in_the_language_of_the_reader(string language, string expected) =>
        Assert.Equal(expected, TextFile.In(language, words => words.Subject(Of(SubjectKind.SustainableGoal, 5, ""))), ignoreCase: true);

    [Theory]
    [InlineData("sv", "Kommunallagen (2017:725) 5\u00a0kap.\u00a026–28\u00a0§§", "Kommunallagen (2017:725) 6\u00a0kap.\u00a038\u00a0§")]
    [InlineData("en", "Local Government Act (2017:725), chapter 5, sections 26–28", "Local Government Act (2017:725), chapter 6, section 38")]
    public void The_law_is_cited_the_way_of_the_language(string language, string several, string one)
    {
        Assert.Equal(several, TextFile.In(language, words => words.Citation(Citation.LocalGovernmentAct(5, 26, 28))));
        Assert.Equal(one, TextFile.In(language, words => words.Citation(Citation.LocalGovernmentAct(6, 38))));
    }

    private static IEnumerable<string> Needed() =>
    [
        .. Rulebook.Rules.SelectMany(rule => rule.FindingKeys.Prepend("message").Prepend("name").Select(key => $"{rule.Id}.{key}")),
        .. Rulebook.Rules.SelectMany(rule => rule.Exceptions).Select(exception => exception.Id).Distinct()
            .SelectMany(id => new[] { $"exception.{id}.name", $"exception.{id}.facts" }),
        .. Enum.GetValues<RuleSource>().Select(source => $"source.{source}"),
        .. Enum.GetValues<RuleEffect>().Select(effect => $"effect.{effect}"),
        .. Enum.GetValues<SetAsideKind>().Select(kind => $"setAside.{kind}"),
        .. Enum.GetValues<SubjectKind>().SelectMany(kind => new[] { $"subject.{kind}", $"subject.{kind}.unnamed" }),
        "subject.Decision.unnumbered",
        "citation.LocalGovernmentAct.section",
        "citation.LocalGovernmentAct.sections",
        "citation.ExecutiveBoardRegulations",
        "citation.ParliamentaryOmbudsman",
        "citation.OfficialMemo",
    ];

    private static SubjectRef Of(SubjectKind kind, int number, string name) => new(kind, Guid.Empty, number, name);

    private static Finding Sample(string key) => Finding.Of(Of(SubjectKind.Goal, 2, "Arbete"), key, "3", "4", "5", "6", "7");

    // a hole not filled, a doubled or missing word, or a key that was never given a text
    [GeneratedRegex(@"[{}]|  |”“|”” |“”|^[a-z]+\.\w+$")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"§ | §")]
    private static partial Regex LooseSection();
}
