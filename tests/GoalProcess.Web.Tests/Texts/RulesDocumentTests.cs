using System.Globalization;
using System.Text;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests;
using GoalProcess.Web.Components;

namespace GoalProcess.Web.Tests.Texts;

public sealed class RulesDocumentTests
{
    private static readonly (RuleEffect Effect, string Means)[] Effects =
    [
        (RuleEffect.Refuses, "the act is not done until what is missing is put right, or a way past is taken"),
        (RuleEffect.Flags, "the act is done, and the breach is on record and visible"),
        (RuleEffect.Advises, "the act is done, and the person is told"),
    ];

    /// <summary>Rewrites the document instead when ACCEPT is 1: <c>./dev rules</c>.</summary>
    [Fact]
    public void The_printed_rulebook_is_the_one_in_force()
    {
        var file = Path.Combine(Repository.Root(), "docs", "rules.md");
        var printed = Print();

        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            File.WriteAllText(file, printed);
        }

        Assert.True(printed == File.ReadAllText(file), "docs/rules.md is not the rulebook in force. Print it anew with ./dev rules.");
    }

    private static string Print()
    {
        var text = new StringBuilder()
            .Append("# The rules\n\n")
            .Append("Printed from the rulebook and its texts; do not edit by hand, run `./dev rules`. A rule stands before acts: what someone\n")
            .Append("wants to do is asked about first, and all reasons are answered at once. The plan check looks at a plan as a whole.\n\n")
            .Append("A rule of the **law** can be passed only by an exception that the law itself gives; a rule of the **plan** can be set aside\n")
            .Append("knowingly (deviation, *avsteg*); a rule of the **product** has no way round. What a meeting did against the law can be\n")
            .Append("minuted as irregular by the body’s secretary, and then moves nothing.\n\n")
            .Append("In the findings `{0}` is the name of the thing at fault, such as *mål 2 ”Arbete”*; `{1}` to `{5}` are numbers, days or names.\n\n");

        foreach (var (effect, means) in Effects)
        {
            var rule = Rulebook.Rules.First(rule => rule.Effect == effect);
            text.Append(CultureInfo.InvariantCulture, $"- **{In("en", words => words.Effect(rule))}** (*{In("sv", words => words.Effect(rule)).ToLowerInvariant()}*): {means}.\n");
        }

        foreach (var family in Rulebook.Rules.GroupBy(rule => rule.Family))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {family.Key}\n");

            foreach (var rule in family)
            {
                Print(text, rule);
            }
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, Rule rule)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {rule.Id}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{In("en", words => words.Source(rule))} · {In("en", words => words.Effect(rule)).ToLowerInvariant()} · ");
        text.Append(string.Join(", ", rule.Checks.Select(check => check.StandsBefore is { } act ? $"before `{act.Name}`" : "the plan check").Distinct()));
        text.Append('\n');

        foreach (var language in TextFile.Languages)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{In(language, words => words.Name(rule))}.** {In(language, words => words.Message(rule))}");

            if (rule.Citations.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $" *{string.Join("; ", rule.Citations.Select(citation => In(language, words => words.Citation(citation))))}*");
            }

            text.Append('\n');
        }

        foreach (var exception in rule.Exceptions)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nLawful exception `{exception.Id}`: {In("sv", words => words.Exception(exception))}");
            text.Append(CultureInfo.InvariantCulture, $" / {In("en", words => words.Exception(exception))} (*{In("en", words => words.Citation(exception.Citation))}*)\n");
        }

        text.Append("\n| Finding | Svenska | English |\n|---|---|---|\n");
        var (swedish, english) = (TextFile.Read<Web.Texts.RuleTexts>("sv"), TextFile.Read<Web.Texts.RuleTexts>("en"));

        foreach (var key in rule.FindingKeys)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {key} | {swedish[$"{rule.Id}.{key}"]} | {english[$"{rule.Id}.{key}"]} |\n");
        }
    }

    private static string In(string language, Func<RuleWords, string> ask) => TextFile.In(language, ask);
}
