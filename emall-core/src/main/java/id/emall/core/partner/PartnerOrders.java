package id.emall.core.partner;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.PayWays;
import id.emall.core.payment.PaymentClaims;
import id.emall.core.payment.qris.QrCode;
import id.emall.core.payment.qris.QrCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Ordering and paying through a partner. It sees and touches only what came through it. */
@ApplicationScoped
public class PartnerOrders {

  private Idempotency idempotency;
  private Checkout checkout;
  private Invoices invoices;
  private PaymentClaims claims;
  private PayWays ways;
  private QrCodes codes;

  protected PartnerOrders() {}

  @Inject
  PartnerOrders(
      Idempotency idempotency,
      Checkout checkout,
      Invoices invoices,
      PaymentClaims claims,
      PayWays ways,
      QrCodes codes) {
    this.idempotency = idempotency;
    this.checkout = checkout;
    this.invoices = invoices;
    this.claims = claims;
    this.ways = ways;
    this.codes = codes;
  }

  /**
   * The ways to pay.
   *
   * @param amount what is to be paid, or null for every way
   * @throws Refusal INVALID for an amount out of range
   */
  public PaymentWays ways(Long amount) {
    if (amount == null) {
      return PaymentWays.of(ways.all());
    }
    Checks checks = new Checks();
    checks.range("amount", amount, 0, Rupiah.MOST);
    checks.refuse();
    return PaymentWays.of(ways.offered(new Rupiah(amount)));
  }

  private InvoiceAnswer answer(InvoiceView invoice) {
    return InvoiceAnswer.of(invoice, shown(invoice));
  }

  private Optional<QrCode> shown(InvoiceView invoice) {
    return codes.of(invoice).filter(code -> code.state() == QrCode.State.SHOWN);
  }

  /** What a write that names an invoice was asked. */
  private record OfInvoice(String invoiceCode, Object content) {}

  /**
   * Places an order, once for each key.
   *
   * @throws Refusal as {@link Checkout#place} and {@link Idempotency#once}
   */
  @Transactional
  public InvoiceAnswer place(Actor.Partner partner, IdempotencyKey key, OrderWish wish) {
    Body.required(wish);
    wish.check();
    return idempotency.once(
        partner, key, "place-order", wish, InvoiceAnswer.class, () -> placed(partner, key, wish));
  }

  private InvoiceAnswer placed(Actor.Partner partner, IdempotencyKey key, OrderWish wish) {
    try {
      return answer(checkout.place(partner, wish.toCheckout(key.value())));
    } catch (Refusal refusal) {
      throw wish.asSent(refusal);
    }
  }

  /**
   * @throws Refusal NOT_FOUND when it did not come through this partner
   */
  public InvoiceAnswer invoice(Actor.Partner partner, String invoiceCode) {
    return answer(invoices.byCode(partner, invoiceCode));
  }

  /**
   * @throws Refusal NOT_FOUND when it did not come through this partner
   */
  public PaymentAnswer payment(Actor.Partner partner, String invoiceCode) {
    InvoiceView invoice = invoices.byCode(partner, invoiceCode);
    return PaymentAnswer.of(invoice, shown(invoice));
  }

  /**
   * "I have paid": the bank is asked soon. The answer is what was known before.
   *
   * @throws Refusal as {@link PaymentClaims#claim}
   */
  @Transactional
  public PaymentAnswer confirmPayment(
      Actor.Partner partner,
      IdempotencyKey key,
      String invoiceCode,
      PaymentConfirmation confirmation) {
    Body.required(confirmation);
    return idempotency.once(
        partner,
        key,
        "confirm-payment",
        new OfInvoice(invoiceCode, confirmation),
        PaymentAnswer.class,
        () -> {
          claims.claim(
              partner,
              invoiceCode,
              new PaymentClaims.Claim(
                  confirmation.senderBank(),
                  confirmation.senderName(),
                  confirmation.transferDate(),
                  confirmation.note(),
                  null));
          return payment(partner, invoiceCode);
        });
  }

  /**
   * Withdraws an unpaid invoice with its orders.
   *
   * @throws Refusal CONFLICT when it is paid or over
   */
  @Transactional
  public InvoiceAnswer cancel(Actor.Partner partner, IdempotencyKey key, String invoiceCode) {
    return idempotency.once(
        partner,
        key,
        "cancel-order",
        new OfInvoice(invoiceCode, "cancel"),
        InvoiceAnswer.class,
        () -> answer(invoices.cancel(partner, invoiceCode)));
  }
}
