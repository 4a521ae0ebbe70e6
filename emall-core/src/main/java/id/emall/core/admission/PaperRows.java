package id.emall.core.admission;

import id.emall.core.common.Ids;
import id.emall.core.common.Vault;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.Npwp;
import id.emall.core.identity.PaperNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads and writes papers, their numbers sealed. */
@ApplicationScoped
class PaperRows {

  private static final String ALL =
      """
      select null::uuid as id, document_kind as kind, document_cipher as cipher, scan_media_id,
        document_valid_until as valid_until, '-infinity'::timestamptz as given_at
      from seller_application where id = :application
      union all
      select id, kind, number_cipher, scan_media_id, valid_until, given_at
      from seller_paper where application_id = :application
      order by given_at, id
      """;

  private static final int BATCH = 200;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private Vault vault;

  protected PaperRows() {}

  @Inject
  PaperRows(Jdbi jdbi, Clock clock, Ids ids, Vault vault) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.vault = vault;
  }

  /**
   * @param id null for the paper that was applied with
   */
  record Row(UUID id, DocumentKind kind, byte[] cipher, String scanMediaId, LocalDate validUntil) {}

  /** A paper with its number open. */
  record Paper(UUID id, PaperNumber number, String scanMediaId, LocalDate validUntil) {}

  /** The one that was applied with first. */
  List<Paper> of(UUID applicationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ALL)
                .bind("application", applicationId)
                .mapTo(Row.class)
                .map(
                    row ->
                        new Paper(
                            row.id(),
                            PaperNumber.stored(row.kind(), vault.decrypt(row.cipher())),
                            row.scanMediaId(),
                            row.validUntil()))
                .list());
  }

  byte[] fingerprint(PaperNumber number) {
    return vault.fingerprint(hashed(number.kind(), number.text()));
  }

  private List<byte[]> fingerprints(DocumentKind kind, String text) {
    return vault.fingerprints(hashed(kind, text));
  }

  private static String hashed(DocumentKind kind, String text) {
    return kind + "\n" + text;
  }

  /** All under which the same number may have been given, a NIK as a tax number among them. */
  List<byte[]> fingerprints(PaperNumber number) {
    List<byte[]> all = new ArrayList<>();
    all.addAll(fingerprints(number.kind(), number.text()));
    if (number.kind() == DocumentKind.NIK) {
      all.addAll(fingerprints(DocumentKind.NPWP, number.text()));
    }
    if (number instanceof Npwp npwp) {
      npwp.nik().ifPresent(nik -> all.addAll(fingerprints(DocumentKind.NIK, nik.text())));
      if (npwp.nik().isEmpty()) {
        all.addAll(fingerprints(DocumentKind.NPWP, npwp.sixteen()));
        all.addAll(fingerprints(DocumentKind.NPWP, npwp.sixteen().substring(1)));
      }
    }
    return all;
  }

  /** Takes the place of a paper of the same kind, and what was told of its end is forgotten. */
  void put(UUID applicationId, PaperChecks.Paper paper) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into seller_paper (id, application_id, kind, number_cipher, number_hmac,
                      scan_media_id, valid_until, given_at)
                    values (:id, :application, :kind, :cipher, :hmac, :scan, :until, :now)
                    on conflict (application_id, kind) do update set
                      number_cipher = excluded.number_cipher, number_hmac = excluded.number_hmac,
                      scan_media_id = excluded.scan_media_id, valid_until = excluded.valid_until,
                      given_at = excluded.given_at
                    """)
                .bind("id", ids.next())
                .bind("application", applicationId)
                .bind("kind", paper.number().kind())
                .bind("cipher", vault.encrypt(paper.number().text()))
                .bind("hmac", fingerprint(paper.number()))
                .bind("scan", paper.scan())
                .bind("until", paper.validUntil())
                .bind("now", clock.instant())
                .execute());
    noteEnd(applicationId, paper.number().kind(), paper.validUntil());
  }

  /** Replaces the paper that was applied with. */
  void putFirst(UUID applicationId, PaperChecks.Paper paper) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update seller_application set document_cipher = :cipher, document_hmac = :hmac,
                      scan_media_id = coalesce(:scan, scan_media_id), document_valid_until = :until
                    where id = :application
                    """)
                .bind("application", applicationId)
                .bind("cipher", vault.encrypt(paper.number().text()))
                .bind("hmac", fingerprint(paper.number()))
                .bind("scan", paper.scan())
                .bind("until", paper.validUntil())
                .execute());
    noteEnd(applicationId, paper.number().kind(), paper.validUntil());
  }

  /** Of applications of before ends were noted: that of a food permit stands in its number. */
  void noteEndsInNumbers() {
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from seller_application
                        where document_kind = 'PIRT' and document_valid_until is null limit :most
                        """)
                    .bind("most", BATCH)
                    .mapTo(UUID.class)
                    .list())
        .forEach(this::noteEndInNumber);
  }

  private void noteEndInNumber(UUID applicationId) {
    PaperNumber first = of(applicationId).getFirst().number();
    first
        .lastDay()
        .ifPresent(
            day -> {
              jdbi.useHandle(
                  handle ->
                      handle
                          .createUpdate(
                              """
                              update seller_application set document_valid_until = :day
                              where id = :id
                              """)
                          .bind("day", day)
                          .bind("id", applicationId)
                          .execute());
              noteEnd(applicationId, first.kind(), day);
            });
  }

  /**
   * @param lastDay null where there is none
   */
  void noteEnd(UUID applicationId, DocumentKind kind, LocalDate lastDay) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  "delete from paper_end where application_id = :application and kind = :kind")
              .bind("application", applicationId)
              .bind("kind", kind)
              .execute();
          if (lastDay != null) {
            handle
                .createUpdate(
                    """
                    insert into paper_end (application_id, kind, last_day)
                    values (:application, :kind, :day)
                    """)
                .bind("application", applicationId)
                .bind("kind", kind)
                .bind("day", lastDay)
                .execute();
          }
        });
  }
}
