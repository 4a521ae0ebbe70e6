package id.emall.core.partner;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Chance;
import id.emall.core.common.Checks;
import id.emall.core.common.Hashing;
import id.emall.core.common.Ids;
import id.emall.core.common.PublicCode;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The keys of partner systems. An operator issues them once and hands them over; the API key is
 * kept as a hash only, the SOAP secret encrypted, because a password digest can only be checked by
 * who knows the password.
 */
@ApplicationScoped
public class PartnerKeys {

  private static final String API_KEY_PREFIX = "emk_";
  private static final int HINT_LENGTH = 4;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Chance chance;
  private PublicCode codes;
  private Vault vault;
  private AuditLog audit;

  protected PartnerKeys() {}

  @Inject
  PartnerKeys(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      Chance chance,
      PublicCode codes,
      Vault vault,
      AuditLog audit) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.chance = chance;
    this.codes = codes;
    this.vault = vault;
    this.audit = audit;
  }

  /** Whether a partner's keys are good. */
  public enum State {
    ACTIVE,
    REVOKED
  }

  /**
   * A partner as operators see it.
   *
   * @param apiKeyHint the last four characters of its API key
   */
  public record PartnerView(
      UUID id,
      String name,
      String soapUsername,
      String apiKeyHint,
      State state,
      Instant issuedAt,
      String issuedBy) {}

  /** Fresh keys, shown once. */
  public record Issued(
      UUID id, String name, String apiKey, String soapUsername, String soapSecret) {}

  /** What a SOAP password digest is checked with. */
  public record SoapSecret(Actor.Partner partner, String secret) {}

  private record SoapRow(UUID id, String name, byte[] soapSecretCipher) {}

  /**
   * Makes a partner and its keys. This answer is the only place where they can be read.
   *
   * @param name what operators call it, 2 to 80 characters, unique
   * @throws Refusal INVALID for the name, {@code partner.name-taken} included
   */
  @Transactional
  public Issued issue(Actor operator, String name) {
    operator.requireOperator(Right.PARTNERS);
    Checks checks = new Checks();
    String wanted = checks.line("name", name, 2, 80);
    checks.refuse();
    Issued issued =
        new Issued(
            ids.next(),
            wanted,
            API_KEY_PREFIX + secret(),
            "partner-" + codes.next().toLowerCase(Locale.ROOT),
            secret());
    boolean written = jdbi.withHandle(handle -> write(handle, operator, issued));
    checks.that(written, "name", "partner.name-taken", wanted);
    checks.refuse();
    audit.write(
        operator, "partner.issue", "partner", issued.id(), Map.of(), Map.of("name", wanted));
    return issued;
  }

  /**
   * Makes a partner's keys worthless at once. Repeating it changes nothing.
   *
   * @throws Refusal NOT_FOUND when there is no such partner
   */
  @Transactional
  public void revoke(Actor operator, UUID partnerId) {
    operator.requireOperator(Right.PARTNERS);
    int revoked =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update partner set state = 'REVOKED' where id = ? and state = 'ACTIVE'",
                    partnerId));
    if (revoked == 1) {
      audit.write(
          operator,
          "partner.revoke",
          "partner",
          partnerId,
          Map.of("state", State.ACTIVE),
          Map.of("state", State.REVOKED));
    } else if (list(operator).stream().noneMatch(partner -> partner.id().equals(partnerId))) {
      throw Refusal.notFound("partner");
    }
  }

  /** All partners, newest first. */
  public List<PartnerView> list(Actor operator) {
    operator.requireOperator(Right.PARTNERS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name, soap_username, api_key_hint, state, issued_at, issued_by
                    from partner order by issued_at desc, id desc
                    """)
                .mapTo(PartnerView.class)
                .list());
  }

  /** Whose API key this is; nobody's when it is wrong or revoked. */
  public Optional<Actor.Partner> byApiKey(String apiKey) {
    if (apiKey == null || !apiKey.startsWith(API_KEY_PREFIX)) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, name from partner where api_key_hash = :hash and state = 'ACTIVE'")
                .bind("hash", Hashing.sha256(apiKey))
                .mapTo(Actor.Partner.class)
                .findOne());
  }

  /** The secret behind a SOAP user name; none when it is unknown or revoked. */
  public Optional<SoapSecret> soapSecret(String username) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name, soap_secret_cipher from partner
                    where soap_username = :username and state = 'ACTIVE'
                    """)
                .bind("username", username)
                .mapTo(SoapRow.class)
                .findOne()
                .map(
                    row ->
                        new SoapSecret(
                            new Actor.Partner(row.id(), row.name()),
                            vault.decrypt(row.soapSecretCipher()))));
  }

  private boolean write(Handle handle, Actor operator, Issued issued) {
    String key = issued.apiKey();
    return handle
            .createUpdate(
                """
                insert into partner (id, name, soap_username, soap_secret_cipher, api_key_hash,
                  api_key_hint, state, issued_at, issued_by)
                values (:id, :name, :username, :cipher, :hash, :hint, 'ACTIVE', :now, :by)
                on conflict (name) do nothing
                """)
            .bind("id", issued.id())
            .bind("name", issued.name())
            .bind("username", issued.soapUsername())
            .bind("cipher", vault.encrypt(issued.soapSecret()))
            .bind("hash", Hashing.sha256(key))
            .bind("hint", key.substring(key.length() - HINT_LENGTH))
            .bind("now", clock.instant())
            .bind("by", operator.label())
            .execute()
        == 1;
  }

  private String secret() {
    return chance.token();
  }
}
