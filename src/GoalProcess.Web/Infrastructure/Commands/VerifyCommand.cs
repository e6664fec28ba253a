using System.Data.Common;
using System.Globalization;
using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Commands;

/// <summary>Checks every chain of the record and every pinned text, says what each chain ends in, and names the first false row.</summary>
internal sealed class VerifyCommand(GoalProcessDbContext db, ChainCheck chains, PinCheck pins)
{
    public async Task<int> RunAsync(string? notesFile, TextWriter screen, CancellationToken ct)
    {
        IReadOnlyList<ChainNote> notes = [];

        if (notesFile is not null)
        {
            try
            {
                notes = [.. (await File.ReadAllLinesAsync(notesFile, ct)).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Read)];
            }
            catch (Exception failure) when (failure is IOException or FormatException or UnauthorizedAccessException)
            {
                await screen.WriteLineAsync($"The notes could not be read: {failure.Message}");
                return 2;
            }
        }

        try
        {
            return await CheckAsync(notes, screen, ct);
        }
        catch (DbException failure)
        {
            await screen.WriteLineAsync($"The database could not be read: {failure.Message}");
            return 1;
        }
    }

    private static ChainNote Read(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var chain, var number, { Length: Domain.Common.Content.HashLength } sum]
        && Guid.TryParse(chain, out var id) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new ChainNote(id, at, sum)
            : throw new FormatException($"\"{line}\" is not \"chain number sum\".");

    private async Task<int> CheckAsync(IReadOnlyList<ChainNote> notes, TextWriter screen, CancellationToken ct)
    {
        var names = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .ToDictionaryAsync(process => process.Id, process => $"process {process.Number.ToString(CultureInfo.InvariantCulture)}", ct);
        var isWhole = true;

        foreach (var chain in await chains.AllAsync(notes, ct))
        {
            var name = chain.ChainId == AuditChain.Installation ? "installation" : names.GetValueOrDefault(chain.ChainId, "no process that is there");
            isWhole &= chain.IsWhole;
            await screen.WriteLineAsync(Invariant(
                $"{(chain.IsWhole ? "whole" : "FALSE")}  {name}: {chain.Entries} entries, {chain.ChainedLater} of them chained later, {chain.Cleared.Count} cleared"));

            foreach (var (number, by) in chain.Cleared)
            {
                await screen.WriteLineAsync(Invariant($"       entry {number}: cleared by entry {by}"));
            }

            await screen.WriteLineAsync(chain.Fault is { } fault
                ? Invariant($"       first false row: entry {chain.FaultAt} of chain {chain.ChainId}: {Words(fault)}")
                : Invariant($"       note: {chain.ChainId} {chain.LastNumber} {chain.LastHash}"));
        }

        var unchained = await db.AuditEntries.CountAsync(entry => entry.Number == null, ct);
        var pinned = await pins.RunAsync(ct);

        if (unchained > 0)
        {
            await screen.WriteLineAsync(Invariant($"FALSE  {unchained} entries are in no chain: start the program or run \"migrate\" after an upgrade; otherwise someone wrote them past it"));
        }

        await screen.WriteLineAsync(pinned.IsWhole
            ? Invariant($"whole  {pinned.Texts} pinned texts")
            : Invariant($"FALSE  pinned texts: first false row: {pinned.FalseTable} {pinned.FalseId}: the text is not the one its sum was made of"));
        return isWhole && pinned.IsWhole && unchained == 0 ? 0 : 1;
    }

    private static string Words(ChainFault fault) => fault switch
    {
        ChainFault.NumberMissing => "it is missing, or another stands in its place",
        ChainFault.LinkBroken => "it does not carry the sum of the entry before it",
        ChainFault.EntryChanged => "its fields were changed",
        ChainFault.PayloadChanged => "its payload was changed",
        ChainFault.PayloadMissing => "its payload is gone, and no entry says that it was cleared",
        ChainFault.ClearingNotNamed => "its payload is said to be cleared by an entry that does not name it",
        ChainFault.EndMissing => "the chain ends before or after the entry kept as its last",
        ChainFault.NotAsNoted => "it is not the entry whose sum was noted",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
