package id.emall.core.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Vault;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.DocumentNumber;
import id.emall.core.identity.Finding;
import id.emall.core.media.MediaStore;
import id.emall.core.member.RegistrationForm;
import id.emall.core.member.SellerWishes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Checks a seller's form and writes it down as an application, the document's number sealed. */
@ApplicationScoped
class SellerForms implements SellerWishes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private Vault vault;
  private MediaStore media;

  protected SellerForms() {}

  @Inject
  SellerForms(Jdbi jdbi, Clock clock, Ids ids, Vault vault, MediaStore media) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.vault = vault;
    this.media = media;
  }

  /** A form that passed its checks. */
  private record Wish(String shopName, DocumentNumber document, String scan) {}

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
    Optional<DocumentKind> kind =
        Arrays.stream(DocumentKind.values())
            .filter(known -> known.name().equals(form.documentKind()))
            .findFirst();
    checks.that(kind.isPresent(), "documentKind", "document.kind");
    DocumentNumber document =
        DocumentNumber.read(
            kind.orElse(DocumentKind.NIK), form.documentNumber(), LocalDate.now(clock));
    if (document.error() != null) {
      checks.that(false, "documentNumber", document.error());
    }
    String scan = form.scan() == null || form.scan().isBlank() ? null : form.scan();
    checks.that(scan == null || media.holdsDocument(actor, scan), "scan", "media.not-found");
    return new Wish(shopName, document, scan);
  }

  /**
   * Writes the application down, over one that was returned.
   *
   * @throws Refusal CONFLICT {@code application.open} when one waits or was approved already
   */
  private void submit(UUID memberId, Wish wish) {
    if (wish.scan() != null) {
      media.giveTo("member:" + memberId, wish.scan());
    }
    String findings = write(findings(memberId, wish));
    try {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(
                      """
                      insert into seller_application (id, member_id, shop_name, document_kind,
                        document_cipher, document_hmac, scan_media_id, state, findings,
                        submitted_at)
                      values (:id, :member, :shop, :kind, :cipher, :hmac, :scan, 'SUBMITTED',
                        :findings::jsonb, :now)
                      on conflict (member_id) where state in ('SUBMITTED', 'RETURNED', 'APPROVED')
                      do update set shop_name = excluded.shop_name,
                        document_kind = excluded.document_kind,
                        document_cipher = excluded.document_cipher,
                        document_hmac = excluded.document_hmac,
                        scan_media_id = coalesce(excluded.scan_media_id,
                          seller_application.scan_media_id),
                        state = 'SUBMITTED', findings = excluded.findings,
                        submitted_at = excluded.submitted_at, decided_at = null, decided_by = null
                      where seller_application.state = 'RETURNED'
                      returning id
                      """)
                  .bind("id", ids.next())
                  .bind("member", memberId)
                  .bind("shop", wish.shopName())
                  .bind("kind", wish.document().kind())
                  .bind("cipher", vault.encrypt(wish.document().digits()))
                  .bind("hmac", vault.fingerprint(hashed(wish.document())))
                  .bind("scan", wish.scan())
                  .bind("findings", findings)
                  .bind("now", clock.instant())
                  .executeAndReturnGeneratedKeys()
                  .mapTo(UUID.class)
                  .findOne()
                  .orElseThrow(() -> Refusal.conflict("application.open")));
    } catch (UnableToExecuteStatementException e) {
      throw BrokenConstraint.name(e).isPresent() ? Refusal.conflict("application.open") : e;
    }
  }

  private static String hashed(DocumentNumber document) {
    return document.kind() + "\n" + document.digits();
  }

  private List<Finding> findings(UUID memberId, Wish wish) {
    List<Finding> findings = new ArrayList<>(wish.document().findings());
    if (known(memberId, wish.document())) {
      findings.add(Finding.warning("document.known"));
    }
    findings.add(
        wish.scan() == null ? Finding.warning("scan.missing") : Finding.good("scan.present"));
    return findings;
  }

  private boolean known(UUID memberId, DocumentNumber document) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from seller_application
                      where document_hmac in (<hmacs>) and member_id <> :member)
                    """)
                .bindList("hmacs", vault.fingerprints(hashed(document)))
                .bind("member", memberId)
                .mapTo(Boolean.class)
                .one());
  }

  private static String write(List<Finding> findings) {
    try {
      return JSON.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("findings are plain", e);
    }
  }

  static List<Finding> read(String findings) {
    try {
      return JSON.readValue(findings, new TypeReference<List<Finding>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("findings cannot be read", e);
    }
  }
}
