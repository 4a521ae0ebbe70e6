package id.emall.core.admission;

import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Vault;
import id.emall.core.identity.DocumentKind;
import id.emall.core.media.MediaStore;
import id.emall.core.member.RegistrationForm;
import id.emall.core.member.SellerWishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Checks a seller's form and writes it down as an application, the document's number sealed. */
@ApplicationScoped
class SellerForms implements SellerWishes {

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private Vault vault;
  private MediaStore media;
  private PaperChecks papers;
  private PaperRows rows;

  protected SellerForms() {}

  @Inject
  SellerForms(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      Vault vault,
      MediaStore media,
      PaperChecks papers,
      PaperRows rows) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.vault = vault;
    this.media = media;
    this.papers = papers;
    this.rows = rows;
  }

  /** A form that passed its checks. */
  private record Wish(String shopName, PaperChecks.Paper paper, LocalDate birthDate) {}

  @Override
  public Consumer<UUID> check(Checks checks, Actor actor, RegistrationForm.SellerForm form) {
    Wish wish = read(checks, actor, form);
    return memberId -> submit(memberId, wish);
  }

  /** The result is of use only when the checks did not fail. */
  private Wish read(Checks checks, Actor actor, RegistrationForm.SellerForm form) {
    String shopName = checks.line("shopName", form.shopName(), 3, 60);
    checks.that(shopName.indexOf('\n') < 0, "shopName", "name.malformed");
    checks.that(shopName.codePoints().anyMatch(Character::isLetter), "shopName", "name.malformed");
    checks.that(
        DocumentKind.named(form.documentKind()).map(DocumentKind::mayStandAlone).orElse(true),
        "documentKind",
        "document.kind");
    PaperChecks.Paper paper =
        papers.paper(
            checks,
            actor,
            new PaperForm(
                form.documentKind(), form.documentNumber(), form.scan(), form.validUntil()));
    return new Wish(shopName, paper, papers.birthDate(checks, form.birthDate()));
  }

  /**
   * Writes the application down, over one that was returned; papers beside the first stay.
   *
   * @throws Refusal CONFLICT {@code application.open} when one waits or was approved already
   */
  private void submit(UUID memberId, Wish wish) {
    if (wish.paper().scan() != null) {
      media.giveTo("member:" + memberId, wish.paper().scan());
    }
    UUID application = write(memberId, wish);
    rows.noteEnd(application, wish.paper().number().kind(), wish.paper().validUntil());
  }

  private UUID write(UUID memberId, Wish wish) {
    try {
      return jdbi.withHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      insert into seller_application (id, member_id, shop_name, document_kind,
                        document_cipher, document_hmac, document_valid_until, birth_date_cipher,
                        scan_media_id, state, findings, submitted_at)
                      values (:id, :member, :shop, :kind, :cipher, :hmac, :until, :born, :scan,
                        'SUBMITTED', '[]', :now)
                      on conflict (member_id) where state in ('SUBMITTED', 'RETURNED', 'APPROVED')
                      do update set shop_name = excluded.shop_name,
                        document_kind = excluded.document_kind,
                        document_cipher = excluded.document_cipher,
                        document_hmac = excluded.document_hmac,
                        document_valid_until = excluded.document_valid_until,
                        birth_date_cipher = coalesce(excluded.birth_date_cipher,
                          seller_application.birth_date_cipher),
                        scan_media_id = coalesce(excluded.scan_media_id,
                          seller_application.scan_media_id),
                        round = seller_application.round + 1,
                        state = 'SUBMITTED', findings = excluded.findings,
                        submitted_at = excluded.submitted_at, decided_at = null, decided_by = null
                      where seller_application.state = 'RETURNED'
                      returning id
                      """)
                  .bind("id", ids.next())
                  .bind("member", memberId)
                  .bind("shop", wish.shopName())
                  .bind("kind", wish.paper().number().kind())
                  .bind("cipher", vault.encrypt(wish.paper().number().text()))
                  .bind("hmac", rows.fingerprint(wish.paper().number()))
                  .bind("until", wish.paper().validUntil())
                  .bind("born", sealed(wish.birthDate()))
                  .bind("scan", wish.paper().scan())
                  .bind("now", clock.instant())
                  .mapTo(UUID.class)
                  .findOne()
                  .orElseThrow(() -> Refusal.conflict("application.open")));
    } catch (UnableToExecuteStatementException e) {
      throw BrokenConstraint.name(e).isPresent() ? Refusal.conflict("application.open") : e;
    }
  }

  private byte[] sealed(LocalDate day) {
    return day == null ? null : vault.encrypt(day.toString());
  }
}
