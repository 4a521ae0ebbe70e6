package id.emall.core.admission;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Vault;
import id.emall.core.identity.DocumentKind;
import id.emall.core.member.RegistrationForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps a returned application as it was but for what its sender was asked to mend: a field that is
 * closed may be left out, and is refused when it says something else.
 */
@ApplicationScoped
class Corrections {

  private static final String CLOSED = "application.field-closed";

  private Jdbi jdbi;
  private Vault vault;
  private AuditLog audit;

  protected Corrections() {}

  @Inject
  Corrections(Jdbi jdbi, Vault vault, AuditLog audit) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.audit = audit;
  }

  private record Returned(
      String memberName,
      String shopName,
      DocumentKind documentKind,
      byte[] documentCipher,
      String scanMediaId,
      LocalDate validUntil,
      List<String> asked,
      boolean scannedAnew) {}

  /**
   * The form with what is closed filled in, ready for the checks every form goes through.
   *
   * @param name as the member is to be called, or null to leave it
   */
  RegistrationForm.SellerForm kept(
      Checks checks, UUID memberId, RegistrationForm.SellerForm form, String name) {
    Optional<Returned> returned = returned(memberId);
    Set<ReturnReason.Part> open =
        returned.map(one -> ReturnReason.open(ReturnReason.read(one.asked()))).orElse(null);
    if (open == null) {
      return form;
    }
    Returned was = returned.get();
    if (!open.contains(ReturnReason.Part.PERSON_NAME)) {
      same(checks, "name", name, was.memberName());
    }
    if (ReturnReason.read(was.asked()).stream().anyMatch(ReturnReason::wantsScan)) {
      String scan = form.scan();
      boolean sent = scan != null && !scan.isBlank() && !scan.equals(was.scanMediaId());
      checks.that(sent || was.scannedAnew(), "scan", "scan.asked");
    }
    boolean paper = open.contains(ReturnReason.Part.PAPER);
    String number = paper ? null : vault.decrypt(was.documentCipher());
    return new RegistrationForm.SellerForm(
        open.contains(ReturnReason.Part.SHOP_NAME)
            ? form.shopName()
            : same(checks, "shopName", form.shopName(), was.shopName()),
        paper
            ? form.documentKind()
            : same(checks, "documentKind", form.documentKind(), was.documentKind().name()),
        paper
            ? form.documentNumber()
            : same(checks, "documentNumber", form.documentNumber(), number),
        open.contains(ReturnReason.Part.SCAN)
            ? form.scan()
            : same(checks, "scan", form.scan(), was.scanMediaId()),
        paper ? form.birthDate() : null,
        paper || was.validUntil() == null ? form.validUntil() : was.validUntil().toString());
  }

  private static String same(Checks checks, String field, String sent, String was) {
    boolean left = sent == null || sent.isBlank() || sent.strip().equals(was);
    checks.that(left, field, CLOSED);
    return was;
  }

  /**
   * Calls the member as the paper does, where that was asked for; 2 to 100 characters. The audit
   * log is kept when a member is erased and therefore tells no name.
   */
  void rename(Checks checks, Actor.Member member, String name) {
    String wanted = name == null || name.isBlank() ? null : checks.line("name", name, 2, 100);
    Optional<Returned> returned = returned(member.id());
    if (wanted == null || returned.isEmpty() || checks.failed()) {
      return;
    }
    if (!returned.get().memberName().equals(wanted)) {
      jdbi.useHandle(
          handle -> handle.execute("update member set name = ? where id = ?", wanted, member.id()));
      audit.write(member, "member.rename", "member", member.id(), Map.of(), Map.of());
    }
  }

  /** What the member was asked to mend; empty when nothing was returned. */
  Optional<List<ReturnReason>> asked(UUID memberId) {
    return returned(memberId).map(one -> ReturnReason.read(one.asked()));
  }

  /** Refuses another paper while papers are closed. */
  void requirePapersOpen(UUID memberId) {
    boolean closed =
        asked(memberId)
            .map(ReturnReason::open)
            .filter(open -> !open.contains(ReturnReason.Part.PAPER))
            .filter(open -> !open.contains(ReturnReason.Part.SCAN))
            .isPresent();
    if (closed) {
      throw Refusal.invalid(new FieldError("documentKind", CLOSED));
    }
  }

  private Optional<Returned> returned(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.name as member_name, a.shop_name, a.document_kind, a.document_cipher,
                      a.scan_media_id, a.document_valid_until as valid_until, a.asked,
                      exists (select from media f
                        where f.uploaded_at > a.decided_at and f.id in (
                          select a.scan_media_id union all
                          select p.scan_media_id from seller_paper p where p.application_id = a.id)
                      ) as scanned_anew
                    from seller_application a join member m on m.id = a.member_id
                    where a.member_id = :member and a.state = 'RETURNED'
                    """)
                .bind("member", memberId)
                .mapTo(Returned.class)
                .findOne());
  }
}
