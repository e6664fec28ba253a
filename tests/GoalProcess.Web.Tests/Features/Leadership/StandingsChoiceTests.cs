using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Web.Features.Leadership;

namespace GoalProcess.Web.Tests.Features.Leadership;

/// <summary>How the table of processes is chosen and sorted.</summary>
public sealed class StandingsChoiceTests
{
    private static readonly StandingRow[] Rows =
    [
        new(1, "Ängar", StandingVerdict.OnTime, "b") { DecisionDay = new(2019, 6, 24), Slack = 1, Responses = 2, Coverage = 17, Irregular = 0, CostInOre = 300 },
        new(2, "Åar", StandingVerdict.Late, "a") { DecisionDay = new(2019, 4, 8), DaysLate = 7, Slack = 0, Responses = 0, Coverage = 3, Irregular = 2, CostInOre = 100 },
        new(3, "broar", StandingVerdict.Finished, "c") { Responses = 1, Coverage = 9, Irregular = 1, CostInOre = 200 },
        new(4, "Zon", StandingVerdict.Late, "d") { DecisionDay = new(2019, 3, 8), DaysLate = 30, Slack = 0, Responses = 5, Coverage = 3, Irregular = 0, CostInOre = 0 },
    ];

    [Theory]
    [InlineData(null, null, "4 2 1 3")]
    [InlineData("lage", "stigande", "3 1 4 2")]
    [InlineData("process", "stigande", "3 4 2 1")]
    [InlineData("process", "fallande", "1 2 4 3")]
    [InlineData("orsak", "stigande", "2 1 3 4")]
    [InlineData("beslut", "stigande", "4 2 1 3")]
    [InlineData("beslut", "fallande", "1 2 4 3")]
    [InlineData("sent", "fallande", "4 2 1 3")]
    [InlineData("sent", "stigande", "2 4 1 3")]
    [InlineData("marginal", "stigande", "2 4 1 3")]
    [InlineData("svar", "fallande", "4 1 3 2")]
    [InlineData("tackning", "stigande", "2 4 3 1")]
    [InlineData("oregelbundna", "fallande", "2 3 1 4")]
    [InlineData("kostnad", "fallande", "1 3 2 4")]
    [InlineData("SENT", "FALLANDE", "4 2 1 3")]
    [InlineData("1; DROP TABLE Processes", "åt sidan", "4 2 1 3")]
    public void It_is_sorted_as_asked_and_what_says_nothing_comes_last(string? sort, string? order, string numbers)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("sv-SE");

        try
        {
            Assert.Equal(numbers, string.Join(' ', StandingsChoice.Read(sort, order, null).Of(Rows).Select(row => row.Number)));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void It_shows_one_state_or_all_and_takes_an_unknown_one_for_nothing_said()
    {
        Assert.Equal([4, 2], StandingsChoice.Read(null, null, "sena").Of(Rows).Select(row => row.Number));
        Assert.Empty(StandingsChoice.Read(null, null, "risk").Of(Rows));
        Assert.Equal(4, StandingsChoice.Read(null, null, "<script>").Of(Rows).Count);
    }

    [Fact]
    public void Its_own_address_reads_as_itself_and_a_column_pressed_twice_turns_round()
    {
        foreach (var column in StandingsChoice.AllColumns)
        {
            var once = Read(StandingsChoice.Read(null, null, "sena").By(column));
            Assert.Equal((column, column is StandingColumn.Verdict ? false : once.Descending, (StandingVerdict?)StandingVerdict.Late), (once.Column, once.Descending, once.Verdict));
            Assert.Equal(once, Read(once.Query));
            Assert.Equal((column, !once.Descending), (Read(once.By(column)).Column, Read(once.By(column)).Descending));
        }

        Assert.Equal(Enum.GetValues<StandingColumn>().Order(), StandingsChoice.AllColumns.Order());
        Assert.All(StandingsChoice.AllVerdicts, verdict => Assert.Equal(verdict, Read(StandingsChoice.Read(null, null, null).Only(verdict)).Verdict));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("+46", "'+46")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("Mål för ny mandatperiod", "Mål för ny mandatperiod")]
    [InlineData("", "")]
    public void Words_a_spreadsheet_would_calculate_stand_as_words(string written, string shown) => Assert.Equal(shown, StandingsSheet.Harmless(written));

    private static StandingsChoice Read(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return StandingsChoice.Read(values["sortera"], values["ordning"], values["lage"]);
    }
}
