package id.emall.core.admission;

import id.emall.core.identity.DocumentKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper of an application as it may be shown.
 *
 * @param id null for the paper that was applied with
 * @param masked its number with the middle hidden
 * @param scanMediaId null for none
 * @param validUntil its last day, null where it has no end
 */
public record PaperView(
    UUID id, DocumentKind kind, String masked, String scanMediaId, LocalDate validUntil) {}
