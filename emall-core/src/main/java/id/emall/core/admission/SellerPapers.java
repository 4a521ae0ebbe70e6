package id.emall.core.admission;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Vault;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.PaperNumber;
import id.emall.core.media.MediaStore;
import id.emall.core.member.account.AccessLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The papers of an application: its sender adds and renews them, operators read them. */
@ApplicationScoped
public class SellerPapers {

  private Jdbi jdbi;
  private Vault vault;
  private AuditLog audit;
  private MediaStore media;
  private PaperChecks checks;
  private PaperRows rows;
  private Evaluations evaluations;
  private Corrections corrections;
  private AccessLimits limits;

  protected SellerPapers() {}

  @Inject
  SellerPapers(
      Jdbi jdbi,
      Vault vault,
      AuditLog audit,
      MediaStore media,
      PaperChecks checks,
      PaperRows rows,
      Evaluations evaluations,
      Corrections corrections,
      AccessLimits limits) {
    this.jdbi = jdbi;
    this.vault = vault;
    this.audit = audit;
    this.media = media;
    this.checks = checks;
    this.rows = rows;
    this.evaluations = evaluations;
    this.corrections = corrections;
    this.limits = limits;
  }

  private record Own(UUID id, SellerApplicationView.State state, DocumentKind documentKind) {}

  /**
   * Adds a paper to one's own application, in place of one of the same kind, and has everything
   * judged anew. Identity cards, business and tax numbers that a seller was accepted with stay.
   *
   * @throws Refusal INVALID with an error for each wrong field; NOT_FOUND without an application
   *     that could take it; CONFLICT {@code paper.fixed}; TOO_MANY {@code papers.wait}
   */
  @Transactional
  public void add(Actor actor, PaperForm form) {
    Actor.Member member = actor.requireMember();
    Checks found = new Checks();
    PaperChecks.Paper paper = checks.paper(found, actor, form);
    found.refuse();
    limits.papers(member.id());
    Own own = own(member.id());
    corrections.requirePapersOpen(member.id());
    boolean first = own.documentKind() == paper.number().kind();
    if (first
        && own.state() == SellerApplicationView.State.APPROVED
        && !paper.number().kind().mayEnd()) {
      throw Refusal.conflict("paper.fixed");
    }
    if (paper.scan() != null) {
      media.giveTo("member:" + member.id(), paper.scan());
    }
    if (first) {
      rows.putFirst(own.id(), paper);
    } else {
      rows.put(own.id(), paper);
    }
    audit.write(
        actor,
        "seller.paper",
        "seller_application",
        own.id(),
        Map.of(),
        Map.of("kind", paper.number().kind().name()));
    if (own.state() != SellerApplicationView.State.RETURNED) {
      evaluations.again(own.id());
    }
  }

  /** Locked, so that of two papers at once one follows the other. */
  private Own own(UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, state, document_kind from seller_application
                    where member_id = :member and state in ('SUBMITTED', 'RETURNED', 'APPROVED')
                    for update
                    """)
                .bind("member", memberId)
                .mapTo(Own.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("application")));
  }

  /** Those of one's own newest application, the first first; none without one. */
  public List<PaperView> mine(Actor actor) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select id from seller_application where member_id = :member
                        order by submitted_at desc limit 1
                        """)
                    .bind("member", actor.requireMember().id())
                    .mapTo(UUID.class)
                    .findOne())
        .map(this::views)
        .orElse(List.of());
  }

  /** Those of an application, the first first. */
  public List<PaperView> of(Actor operator, UUID applicationId) {
    operator.requireOperator(Right.MEMBERS);
    return views(applicationId);
  }

  private List<PaperView> views(UUID applicationId) {
    return rows.of(applicationId).stream()
        .map(
            paper ->
                new PaperView(
                    paper.id(),
                    paper.number().kind(),
                    PaperNumber.mask(paper.number().text()),
                    paper.scanMediaId(),
                    paper.validUntil()))
        .toList();
  }

  private record Sealed(UUID applicationId, DocumentKind kind, byte[] numberCipher) {}

  /** The whole number of a paper beside the first. Who reads it is written down. */
  @Transactional
  public String read(Actor operator, UUID paperId) {
    operator.requireOperator(Right.MEMBERS);
    Sealed paper =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select application_id, kind, number_cipher from seller_paper where id = :id")
                    .bind("id", paperId)
                    .mapTo(Sealed.class)
                    .findOne()
                    .orElseThrow(() -> Refusal.notFound("application")));
    audit.write(
        operator,
        "seller.read-document",
        "seller_application",
        paper.applicationId(),
        Map.of(),
        Map.of("kind", paper.kind().name()));
    return vault.decrypt(paper.numberCipher());
  }
}
