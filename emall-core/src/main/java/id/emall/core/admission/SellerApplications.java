package id.emall.core.admission;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Vault;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.PaperNumber;
import id.emall.core.member.RegistrationForm;
import id.emall.core.member.account.AccessLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Applications of members who want to sell: sending one in, and what waits. Operators decide on
 * {@link ApplicationDesk}.
 */
@ApplicationScoped
public class SellerApplications {

  private static final int DESK_MOST = 200;

  private static final String SELECT =
      """
      select a.id, a.member_id, m.name as member_name, m.phone as member_phone, m.regency_code,
        a.shop_name, a.document_kind, a.document_cipher, a.scan_media_id, a.state,
        a.findings::text as findings, a.reason, a.submitted_at,
        a.evaluate_at is not null as evaluating
      from seller_application a join member m on m.id = a.member_id
      """;

  private Jdbi jdbi;
  private Vault vault;
  private AuditLog audit;
  private SellerForms forms;
  private Evaluations evaluations;
  private Corrections corrections;
  private AccessLimits limits;

  protected SellerApplications() {}

  @Inject
  public SellerApplications(
      Jdbi jdbi,
      Vault vault,
      AuditLog audit,
      SellerForms forms,
      Evaluations evaluations,
      Corrections corrections,
      AccessLimits limits) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.audit = audit;
    this.forms = forms;
    this.evaluations = evaluations;
    this.corrections = corrections;
    this.limits = limits;
  }

  private record Row(
      UUID id,
      UUID memberId,
      String memberName,
      String memberPhone,
      String regencyCode,
      String shopName,
      DocumentKind documentKind,
      byte[] documentCipher,
      String scanMediaId,
      SellerApplicationView.State state,
      String findings,
      String reason,
      Instant submittedAt,
      boolean evaluating) {}

  /**
   * Sends an application in, or again after it was returned.
   *
   * @throws Refusal INVALID with an error for each wrong field; CONFLICT {@code application.open}
   *     when one waits or was approved already; FORBIDDEN for sellers and operators; TOO_MANY
   *     {@code papers.wait}
   */
  @Transactional
  public void apply(Actor actor, RegistrationForm.SellerForm form) {
    apply(actor, form, null);
  }

  /**
   * As above, and calls the member as the papers do.
   *
   * @param name 2 to 100 characters, where a returned application asks for it; null or blank to
   *     leave it. What was not asked for may be left out, and is refused when it differs from what
   *     was sent in: {@code application.field-closed}
   */
  @Transactional
  public void apply(Actor actor, RegistrationForm.SellerForm form, String name) {
    Actor.Member member = actor.requireMember();
    if (member.role() != Actor.Role.BUYER) {
      throw Refusal.forbidden();
    }
    Checks checks = new Checks();
    Consumer<UUID> wish =
        forms.check(checks, actor, corrections.kept(checks, member.id(), form, name));
    corrections.rename(checks, member, name);
    checks.refuse();
    limits.papers(member.id());
    wish.accept(member.id());
    evaluations.arrived(member.id());
  }

  /** The member's own application, the newest if there are several. */
  public Optional<SellerApplicationView> mine(Actor actor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT + "where a.member_id = :member order by a.submitted_at desc limit 1")
                .bind("member", actor.requireMember().id())
                .mapTo(Row.class)
                .map(this::view)
                .findOne());
  }

  /**
   * Whether the member has applied to sell and was not refused: there is a shop, or something to
   * see on the way to it.
   */
  public boolean hasApplied(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            // Served by index seller_application_open.
            handle
                .createQuery(
                    """
                    select exists (select 1 from seller_application
                      where member_id = :member and state in ('SUBMITTED', 'RETURNED', 'APPROVED'))
                    """)
                .bind("member", memberId)
                .mapTo(Boolean.class)
                .one());
  }

  /** What the member is asked to mend; empty for everything, or when nothing was returned. */
  public List<ReturnReason> asked(Actor actor) {
    return corrections.asked(actor.requireMember().id()).orElse(List.of());
  }

  /** What waits on the desk, oldest first, at most 200; only of members whose phone is proven. */
  public List<SellerApplicationView> waiting(Actor operator) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                        where a.state = 'SUBMITTED' and a.evaluate_at is null and m.state = 'ACTIVE'
                          and starts_with(m.regency_code, :own)
                        order by a.submitted_at limit :most
                        """)
                .bind("own", by.area())
                .bind("most", DESK_MOST)
                .mapTo(Row.class)
                .map(this::view)
                .list());
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public SellerApplicationView find(Actor operator, UUID id) {
    return view(row(operator, id));
  }

  /** The document's whole number. Who reads it is written down. */
  @Transactional
  public String readDocument(Actor operator, UUID id) {
    Row row = row(operator, id);
    audit.write(operator, "seller.read-document", "seller_application", id, Map.of(), Map.of());
    return vault.decrypt(row.documentCipher());
  }

  /** Refuses one outside the operator's area as one that does not exist. */
  private Row row(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where a.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .filter(row -> by.covers(row.regencyCode()))
                .orElseThrow(() -> Refusal.notFound("application")));
  }

  private SellerApplicationView view(Row row) {
    String digits = vault.decrypt(row.documentCipher());
    return new SellerApplicationView(
        row.id(),
        row.memberId(),
        row.memberName(),
        row.memberPhone(),
        row.regencyCode(),
        row.shopName(),
        row.documentKind(),
        PaperNumber.mask(digits),
        row.scanMediaId(),
        row.state(),
        Findings.read(row.findings()),
        row.reason(),
        row.submittedAt(),
        row.evaluating());
  }
}
