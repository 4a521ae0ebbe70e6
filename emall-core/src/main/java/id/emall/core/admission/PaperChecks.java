package id.emall.core.admission;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.Nik;
import id.emall.core.identity.PaperNumber;
import id.emall.core.media.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Checks papers as typed, each field with a message of its own. */
@ApplicationScoped
class PaperChecks {

  private static final int YEARS_MOST = 20;

  private Clock clock;
  private MediaStore media;

  protected PaperChecks() {}

  @Inject
  PaperChecks(Clock clock, MediaStore media) {
    this.clock = clock;
    this.media = media;
  }

  /**
   * A paper that passed its checks.
   *
   * @param scan null for none
   * @param validUntil null where it has no end
   */
  record Paper(PaperNumber number, String scan, LocalDate validUntil) {}

  /** The result is of use only when the checks did not fail. */
  Paper paper(Checks checks, Actor actor, PaperForm form) {
    Optional<DocumentKind> kind = DocumentKind.named(form.kind());
    checks.that(kind.isPresent(), "documentKind", "document.kind");
    PaperNumber.Reading reading =
        PaperNumber.read(kind.orElse(DocumentKind.NIB), form.number(), today());
    if (reading.error() != null) {
      checks.that(false, "documentNumber", reading.error());
    }
    String scan = form.scan() == null || form.scan().isBlank() ? null : form.scan();
    checks.that(scan == null || media.holdsDocument(actor, scan), "scan", "media.not-found");
    LocalDate typed = day(checks, "validUntil", form.validUntil());
    checks.that(
        typed == null || kind.filter(DocumentKind::mayEnd).isEmpty() || soon(typed),
        "validUntil",
        "document.end");
    LocalDate end =
        reading.number() == null
            ? null
            : reading.number().lastDay().orElse(reading.number().kind().mayEnd() ? typed : null);
    return new Paper(reading.number(), scan, end);
  }

  private boolean soon(LocalDate day) {
    return day.isBefore(today().plusYears(YEARS_MOST))
        && day.isAfter(today().minusYears(YEARS_MOST));
  }

  /** Null when none was typed. */
  LocalDate birthDate(Checks checks, String typed) {
    LocalDate born = day(checks, "birthDate", typed);
    checks.that(
        born == null
            || born.isBefore(today()) && born.isAfter(today().minusYears(Nik.AGE_MOST + 1L)),
        "birthDate",
        "birth-date.impossible");
    return born;
  }

  private static LocalDate day(Checks checks, String field, String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      checks.that(false, field, "day.malformed");
      return null;
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }
}
