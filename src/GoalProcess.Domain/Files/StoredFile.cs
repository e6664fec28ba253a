namespace GoalProcess.Domain.Files;

/// <summary>A file whose content is stored and checked, not yet attached to anything.</summary>
/// <param name="ContentId">Where its content is.</param>
/// <param name="Name">Its name with its ending, without any path.</param>
/// <param name="Kind">What it is, by its content.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Hash">SHA-256 of the content, as lower-case hexadecimal digits.</param>
public sealed record StoredFile(Guid ContentId, string Name, FileKind Kind, long Length, string Hash);
