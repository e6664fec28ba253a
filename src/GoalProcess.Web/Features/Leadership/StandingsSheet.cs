using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>The table of processes as a file: the same rows in the same order as on the page.</summary>
public sealed class StandingsSheet(IStringLocalizer<LeadershipTexts> texts, IStringLocalizer<WordTexts> words)
{
    private const decimal OrePerKrona = 100;
    private const string DayFormat = "yyyy-MM-dd";

    // what a spreadsheet takes for the beginning of a formula; the last two hide one behind them
    private static readonly char[] BeginFormula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>The words a spreadsheet would calculate stand behind an apostrophe, which it shows as words.</summary>
    public static string Harmless(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart(' ') is [var first, ..] && BeginFormula.Contains(first) ? $"'{text}" : text;
    }

    /// <summary>Writes the rows as they come: UTF-8 with its mark and semicolons, which is what Swedish Excel opens.</summary>
    public async Task WriteCsvAsync(StandingsPage page, Stream to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(page);
        var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            var csv = new CsvWriter(writer, new CsvConfiguration(Language.Current.Formats) { Delimiter = ";", NewLine = "\r\n" });
            await using (csv.ConfigureAwait(false))
            {
                Columns.ForEach(column => csv.WriteField(Heading(column)));
                await csv.NextRecordAsync();

                foreach (var row in page.Rows)
                {
                    ct.ThrowIfCancellationRequested();
                    Columns.ForEach(column => csv.WriteField(column.Of(this, row) is DateTime day ? day.ToString(DayFormat, CultureInfo.InvariantCulture) : column.Of(this, row)));
                    await csv.NextRecordAsync();
                }
            }
        }
    }

    /// <summary>The rows as a workbook of one sheet. Its parts are packed at the end, so it is made whole before it is sent.</summary>
    public async Task<Stream> ExcelAsync(StandingsPage page, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(page);
        var rows = page.Rows.Select(row => Columns.ToDictionary(Heading, column => column.Of(this, row)));

        // a workbook without rows would be without columns too
        List<Dictionary<string, object?>> filled = [.. rows.DefaultIfEmpty(Columns.ToDictionary(Heading, _ => (object?)null))];
        var sheet = new MemoryStream();
        await sheet.SaveAsAsync(
            filled,
            sheetName: texts["Standings.Sheet"],
            configuration: new OpenXmlConfiguration
            {
                TableStyles = TableStyles.None,
                DynamicColumns = [.. Columns.Select(column => new DynamicExcelColumn(Heading(column)) { Width = column.Width, Format = column.Format })],
            },
            cancellationToken: ct);
        sheet.Position = 0;
        return sheet;
    }

    private static readonly List<SheetColumn> Columns =
    [
        new("Column.Number", (_, row) => row.Number, 10),
        new("Column.Process", (_, row) => Harmless(row.Name), 34),
        new("Column.Verdict", (sheet, row) => sheet.VerdictOf(row), 14),
        new("Column.Reason", (_, row) => Harmless(row.Reason), 90),
        new("Column.DecisionBody", (_, row) => row.DecisionBody is { } body ? Harmless(body) : null, 26),
        new("Column.Decision", (_, row) => row.DecisionDay?.ToDateTime(TimeOnly.MinValue), 14) { Format = DayFormat },
        new("Column.DaysLate", (_, row) => row.DaysLate, 12),
        new("Column.Slack", (_, row) => row.Slack, 16),
        new("Column.Responses", (_, row) => row.Responses, 10),
        new("Column.Coverage", (_, row) => row.Coverage, 20),
        new("Column.Irregular", (_, row) => row.Irregular, 22),
        new("Column.Cost", (_, row) => row.CostInOre / OrePerKrona, 14),
    ];

    // on the page a long word may be divided, here nothing is
    private string Heading(SheetColumn column) => texts[column.Text].Value.Replace("\u00AD", "", StringComparison.Ordinal);

    private string VerdictOf(StandingRow row) => words[$"StandingVerdict.{row.Verdict}"];

    private sealed record SheetColumn(string Text, Func<StandingsSheet, StandingRow, object?> Of, double Width)
    {
        public string? Format { get; init; }
    }
}
