namespace GoalProcess.Web.Features.Keywords;

/// <summary>Where moved keywords lay before, as one text: "0-Meaning:key,key;2-Programme:key".</summary>
public static class Moves
{
    /// <summary>The text of where they lay.</summary>
    public static string Write(IEnumerable<KeywordPlace> before) => string.Join(
        ';', before.GroupBy(place => new Destination(place.AreaNumber, place.Heap)).Select(group => $"{group.Key}:{string.Join(',', group.Select(place => place.Id))}"));

    /// <summary>The moves back; null when the text is none.</summary>
    public static IReadOnlyList<(Destination To, IReadOnlyList<Guid> Ids)>? Read(string? text)
    {
        var moves = new List<(Destination To, IReadOnlyList<Guid> Ids)>();

        foreach (var group in (text ?? "").Split(';'))
        {
            if (group.Split(':') is not [var place, var keys] || Destination.Read(place) is not { } to)
            {
                return null;
            }

            var ids = keys.Split(',').Select(key => Guid.TryParse(key, out var id) ? id : Guid.Empty).ToList();

            if (ids.Contains(Guid.Empty))
            {
                return null;
            }

            moves.Add((to, ids));
        }

        return moves;
    }
}
