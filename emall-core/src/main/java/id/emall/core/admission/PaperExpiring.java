package id.emall.core.admission;

import id.emall.core.identity.DocumentKind;
import java.time.LocalDate;
import java.util.UUID;

/** A paper of an accepted seller ends soon. */
public record PaperExpiring(UUID memberId, DocumentKind kind, LocalDate lastDay) {}
