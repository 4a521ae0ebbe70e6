package id.emall.core.admission;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.IdentityReadings;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.core.common.Right;
import id.emall.core.identity.DocumentKind;
import id.emall.core.media.MediaFile;
import id.emall.core.media.MediaStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * What operators do with an application. Each decision names the version that was seen and is
 * refused when the application has changed meanwhile, was decided, or another operator has it. An
 * application outside the operator's area is not found.
 */
@ApplicationScoped
public class ApplicationDesk {

  /** Why scans are looked at on this desk, in the log of readings. */
  private static final String REVIEW = "pemeriksaan permohonan";

  private Jdbi jdbi;
  private AuditLog audit;
  private IdentityReadings readings;
  private MediaStore media;
  private SellerApplications applications;
  private SellerPapers papers;
  private SellerDecisions decisions;
  private ApplicationTakes takes;
  private ApplicationHistory history;
  private ApplicationTwins twins;

  protected ApplicationDesk() {}

  @Inject
  ApplicationDesk(
      Jdbi jdbi,
      AuditLog audit,
      IdentityReadings readings,
      MediaStore media,
      SellerApplications applications,
      SellerPapers papers,
      SellerDecisions decisions,
      ApplicationTakes takes,
      ApplicationHistory history,
      ApplicationTwins twins) {
    this.jdbi = jdbi;
    this.audit = audit;
    this.readings = readings;
    this.media = media;
    this.applications = applications;
    this.papers = papers;
    this.decisions = decisions;
    this.takes = takes;
    this.history = history;
    this.twins = twins;
  }

  private record Row(
      UUID id,
      UUID memberId,
      String username,
      String language,
      String regencyCode,
      SellerApplicationView.State state,
      int version,
      List<String> asked) {}

  /**
   * All about an application.
   *
   * @throws Refusal NOT_FOUND when there is none in the operator's area
   */
  public ApplicationFile find(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    Row row = row(by, id, "");
    return new ApplicationFile(
        applications.find(by, id),
        papers.of(by, id),
        row.version(),
        row.username(),
        takes.current(id).orElse(null),
        ReturnReason.read(row.asked()),
        history.of(row.memberId()),
        twins.of(by, id));
  }

  /**
   * Takes an application for a quarter of an hour, or goes on with it; others see who has it.
   *
   * @throws Refusal NOT_FOUND; CONFLICT {@code application.taken} (name) while another has it
   */
  @Transactional
  public void take(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    row(by, id, "");
    takes.take(by, id);
  }

  /** Takes an application from whoever has it, who is gone to lunch. */
  @Transactional
  public void takeOver(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    row(by, id, "");
    Map<String, UUID> from =
        takes.current(id).map(take -> Map.of("taken", take.operatorId())).orElse(Map.of());
    takes.takeOver(by, id);
    audit.write(by, "seller.take-over", "seller_application", id, from, Map.of());
  }

  /** Gives an application free for others. */
  @Transactional
  public void release(Actor operator, UUID id) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    row(by, id, "");
    takes.release(by, id);
  }

  /**
   * A paper's whole number. Who reads it, and why, is written down.
   *
   * @param kind of the paper; the one applied with when there is no other of this kind
   * @param reason 5 to 200 characters
   * @throws Refusal NOT_FOUND; INVALID {@code reason}
   */
  @Transactional
  public String readNumber(Actor operator, UUID id, DocumentKind kind, String reason) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    Row row = row(by, id, "");
    readings.write(
        by, row.memberId(), IdentityReadings.What.NUMBER, "seller_application", id, reason);
    Optional<PaperView> other =
        papers.of(by, id).stream()
            .filter(paper -> paper.id() != null && paper.kind() == kind)
            .findFirst();
    return other.isPresent()
        ? papers.read(by, other.get().id())
        : applications.readDocument(by, id);
  }

  /**
   * A scan of the application. Who looks at it is written down.
   *
   * @throws Refusal NOT_FOUND when the application is not in the operator's area or has no such
   *     scan
   */
  @Transactional
  public MediaFile openScan(Actor operator, UUID id, String mediaId) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    Row row = row(by, id, "");
    if (papers.of(by, id).stream().noneMatch(paper -> mediaId.equals(paper.scanMediaId()))) {
      throw Refusal.notFound("media");
    }
    readings.write(
        by, row.memberId(), IdentityReadings.What.SCAN, "seller_application", id, REVIEW);
    return media.openShown(mediaId);
  }

  /**
   * Accepts a seller: the shop opens in the same transaction.
   *
   * @param seen version of the application that was looked at
   * @throws Refusal NOT_FOUND; CONFLICT {@code application.decided} when somebody else was faster,
   *     {@code application.changed} when it is not what was seen, {@code application.taken} (name)
   *     while another operator has it, {@code document.known} when another seller was accepted with
   *     this document
   */
  @Transactional
  public void approve(Actor operator, UUID id, int seen) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    undecided(by, id, seen);
    decisions.approve(by, id);
    takes.release(by, id);
  }

  /**
   * Sends an application back to be mended.
   *
   * @param wanted what is to be mended, which is all that its sender may then change; nothing named
   *     lets everything be changed, and needs words
   * @param words more for the sender to read; 5 to 500 characters where nothing else is named
   * @throws Refusal as {@link #approve}; INVALID {@code reason}
   */
  @Transactional
  public void giveBack(Actor operator, UUID id, int seen, List<ReturnReason> wanted, String words) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    List<ReturnReason> asked = wanted.stream().distinct().sorted().toList();
    boolean named = asked.stream().anyMatch(reason -> reason != ReturnReason.OTHER);
    Checks checks = new Checks();
    String said = checks.text("reason", words, named ? 0 : 5, 500);
    checks.refuse();
    Row row = undecided(by, id, seen);
    String told =
        Stream.concat(
                asked.stream()
                    .filter(reason -> reason != ReturnReason.OTHER)
                    .map(reason -> RefusalTexts.say(reason.key(), List.of(), row.language())),
                Stream.of(said).filter(text -> !text.isEmpty()))
            .collect(Collectors.joining("; "));
    decisions.giveBack(by, id, asked, said.isEmpty() ? null : said, told);
    takes.release(by, id);
  }

  /**
   * Refuses an application for good.
   *
   * @param reason 5 to 500 characters; the applicant reads it
   * @throws Refusal as {@link #approve}; INVALID {@code reason}
   */
  @Transactional
  public void refuse(Actor operator, UUID id, int seen, String reason) {
    Actor.Member by = operator.requireOperator(Right.MEMBERS);
    Checks checks = new Checks();
    String why = checks.text("reason", reason, 5, 500);
    checks.refuse();
    undecided(by, id, seen);
    decisions.refuse(by, id, why);
    takes.release(by, id);
  }

  /** Locked, waiting, as it was seen, and in this operator's hands. */
  private Row undecided(Actor.Member by, UUID id, int seen) {
    Row row = row(by, id, "for update of a");
    if (row.state() != SellerApplicationView.State.SUBMITTED) {
      throw Refusal.conflict("application.decided");
    }
    if (row.version() != seen) {
      throw Refusal.conflict("application.changed");
    }
    takes.take(by, id);
    return row;
  }

  private Row row(Actor.Member by, UUID id, String lock) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id, a.member_id, m.username, m.language, m.regency_code, a.state, a.version, a.asked
                    from seller_application a join member m on m.id = a.member_id
                    where a.id = :id and starts_with(m.regency_code, :own) %s
                    """
                        .formatted(lock))
                .bind("id", id)
                .bind("own", by.area())
                .mapTo(Row.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("application")));
  }
}
