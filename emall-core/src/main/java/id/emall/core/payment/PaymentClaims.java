package id.emall.core.payment;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * "I have paid" (konfirmasi pembayaran): the bank is asked at once. What the buyer tells beside it
 * helps an operator when the money cannot be found; it never makes an invoice paid.
 */
@ApplicationScoped
public class PaymentClaims {

  private static final Actor SMS = new Actor.System("sms");

  private static final int MOST_PER_INVOICE = 20;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Invoices invoices;
  private Feeds feeds;
  private DueLooks looks;
  private MediaStore media;

  protected PaymentClaims() {}

  @Inject
  public PaymentClaims(
      Jdbi jdbi,
      Ids ids,
      Clock clock,
      Invoices invoices,
      Feeds feeds,
      DueLooks looks,
      MediaStore media) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.invoices = invoices;
    this.feeds = feeds;
    this.looks = looks;
    this.media = media;
  }

  /**
   * What a buyer may tell; everything may be null.
   *
   * @param proof a picture or PDF of the transfer, kept only when the claim is accepted
   */
  public record Claim(
      String senderBank, String senderName, LocalDate transferDate, String note, Upload proof) {
    public static final Claim PLAIN = new Claim(null, null, null, null, null);
  }

  /** When the bank is asked next. */
  public record Asked(Instant askedFor) {}

  /**
   * @throws Refusal INVALID for a field or proof that is wrong, NOT_FOUND when the invoice is not
   *     the actor's, CONFLICT {@code invoice.not-waiting} when it no longer waits for money,
   *     TOO_MANY after {@value #MOST_PER_INVOICE} claims
   */
  @Transactional
  public Asked claim(Actor actor, String invoiceCode, Claim claim) {
    return claim(actor, invoices.byCode(actor, invoiceCode), claim);
  }

  /** The same for whoever holds the invoice's link. */
  @Transactional
  public Asked claimByLink(String invoiceCode, String key, Claim claim) {
    return claim(Actor.VISITOR, invoices.byLink(invoiceCode, key), claim);
  }

  /** The same by a text message, whose sender the caller has found to be the invoice's buyer. */
  @Transactional
  public Asked claimBySms(InvoiceView invoice) {
    return claim(SMS, invoice, Claim.PLAIN);
  }

  private Asked claim(Actor actor, InvoiceView invoice, Claim claim) {
    if (!invoice.waiting()) {
      throw Refusal.conflict("invoice.not-waiting");
    }
    Checks checks = new Checks();
    String bank = checks.line("senderBank", claim.senderBank(), 0, 60);
    String name = checks.line("senderName", claim.senderName(), 0, 100);
    String note = checks.text("note", claim.note(), 0, 500);
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    checks.that(
        claim.transferDate() == null || !claim.transferDate().isAfter(today),
        "transferDate",
        "date.future");
    checks.refuse();
    UUID id = ids.next();
    oneAfterTheOther(invoice.id());
    write(id, actor, invoice, new Claim(bank, name, claim.transferDate(), note, null));
    if (claim.proof() != null) {
      keep(id, owner(actor, invoice), claim.proof());
    }
    return new Asked(
        invoice.account().kind() == AccountKind.BANK
            ? feeds.ask(invoice.account().id())
            : looks.ask(invoice.id()));
  }

  /**
   * Claims of one invoice wait for each other, or they would all count the same. The invoice's row
   * stays free for the reading of the bank, which takes it after the feed and not before.
   */
  private void oneAfterTheOther(UUID invoice) {
    jdbi.useHandle(handle -> AdvisoryLock.PAYMENT_CLAIM.take(handle, invoice));
  }

  private void write(UUID id, Actor actor, InvoiceView invoice, Claim claim) {
    int written =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                    insert into payment_claim (id, invoice_id, claimed_at, sender_bank, sender_name, transfer_date,
                      note, claimed_by)
                    select :id, :invoice, :at, nullif(:bank, ''), nullif(:name, ''), cast(:date as date),
                      nullif(:note, ''), :by
                    where (select count(*) from payment_claim where invoice_id = :invoice) < :most
                    """)
                    .bind("id", id)
                    .bind("invoice", invoice.id())
                    .bind("at", clock.instant())
                    .bind("bank", claim.senderBank())
                    .bind("name", claim.senderName())
                    .bind("date", claim.transferDate())
                    .bind("note", claim.note())
                    .bind("by", actor.label())
                    .bind("most", MOST_PER_INVOICE)
                    .execute());
    if (written == 0) {
      throw Refusal.tooMany("payment.too-many-claims");
    }
  }

  /** Whose the proof is: the buyer's, also when it came by the invoice's link. */
  private static String owner(Actor actor, InvoiceView invoice) {
    if (!(actor instanceof Actor.Visitor)) {
      return actor.label();
    }
    return invoice.buyerId() == null
        ? "partner:" + invoice.partnerId()
        : "member:" + invoice.buyerId();
  }

  private void keep(UUID claimId, String owner, Upload proof) {
    String stored = media.storeDocument(Actor.VISITOR, proof);
    media.giveTo(owner, stored);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update payment_claim set proof_media_id = :proof where id = :id")
                .bind("proof", stored)
                .bind("id", claimId)
                .execute());
  }
}
