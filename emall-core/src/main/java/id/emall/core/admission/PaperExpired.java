package id.emall.core.admission;

import id.emall.core.identity.DocumentKind;
import java.time.LocalDate;
import java.util.UUID;

/** A paper of an accepted seller ended; the shop stays open while operators look at it. */
public record PaperExpired(UUID memberId, DocumentKind kind, LocalDate lastDay) {}
