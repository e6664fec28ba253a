namespace GoalProcess.Data.Outbox;

/// <summary>
/// A message to a person, written in the same save as what it tells about and sent afterwards: at least once, with its key as idempotency key. It names the
/// account and no address: the one that stands in the account when it is sent is used. Nobody's act and in no history.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>Longest key, in characters.</summary>
    public const int KeyMaxLength = 200;

    /// <summary>Longest subject, in characters.</summary>
    public const int SubjectMaxLength = 200;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 200;

    private OutboxMessage() { }

    /// <summary>A message to be sent as soon as may be.</summary>
    /// <param name="key">What it tells about and to whom: a second message with the same key is refused.</param>
    /// <param name="userId">To whom.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="body">Its text, in the person's language.</param>
    /// <param name="at">Now, by the system's clock.</param>
    public OutboxMessage(string key, Guid userId, string subject, string body, DateTimeOffset at) =>
        (Key, UserId, Subject, Body, CreatedAt, NextAttemptAt) = (key, userId, subject, body, at, at);

    /// <summary>The key, also in the message's own identity, so that a mail system can tell a repetition.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What it tells about and to whom.</summary>
    public string Key { get; private init; } = "";

    /// <summary>To whom.</summary>
    public Guid UserId { get; private init; }

    /// <summary>Its subject.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>Its text.</summary>
    public string Body { get; private init; } = "";

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>How many times it was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it is tried next; null when it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; private set; }

    /// <summary>When it was sent; null when it was not.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When it was given up; null when it was not.</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    /// <summary>Why the last attempt failed, in technical words without personal data; null when none has.</summary>
    public string? Reason { get; private set; }
}
