using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GoalProcess.Data;

/// <summary>Instants as UTC on SQLite, which can neither order nor compare an offset.</summary>
public sealed class UtcTextConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
