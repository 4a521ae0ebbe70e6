package id.emall.core.simulation;

import id.emall.core.common.Actor;
import id.emall.core.ordering.InvoiceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An invoice as its buyer holds it in the hand, with what was paid for it. */
final class Bill {

  final UUID id;
  final String code;
  final Actor.Member buyer;
  final TrueAccount account;
  final BigDecimal total;
  final int uniqueCode;
  final BigDecimal credit;
  final Instant created;
  final Instant deadline;
  final Goods goods;
  final Way way;
  final List<Movement> payments = new ArrayList<>();

  /** Whether the mall agreed that the buyer withdrew it. */
  boolean withdrawn;

  Bill(InvoiceView invoice, Actor.Member buyer, TrueAccount account, Goods goods, Way way) {
    this.id = invoice.id();
    this.code = invoice.code();
    this.buyer = buyer;
    this.account = account;
    this.total = invoice.total().withSen();
    this.uniqueCode = invoice.uniqueCode();
    this.credit = invoice.creditUsed().withSen();
    this.created = invoice.createdAt();
    this.deadline = invoice.deadline();
    this.goods = goods;
    this.way = way;
  }

  /** How a buyer goes about paying. */
  enum Way {
    EXACTLY,
    WITH_CODE,
    TOO_LITTLE_THEN_REST,
    TOO_MUCH,
    TWICE,
    LATE,
    WRONG_ACCOUNT,
    TOGETHER,
    WITHOUT_UNIQUE_CODE,
    WITH_SEN,
    NEVER,
    WITHDRAWN,
    WITHDRAWN_AND_PAID
  }

  @Override
  public String toString() {
    return "invoice %s of %s at %s (%s)".formatted(code, total, account.name, way);
  }
}
