package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.PublicLinks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundTest extends RefundScene {

  RefundTest() {
    super("2000000030");
  }

  @Test
  void money_goes_back_by_two_operators_and_the_bank_shows_it() {
    RefundView refund = owed();
    assertThat(refund.state()).isEqualTo(RefundState.ASKED_ACCOUNT);
    assertThat(refund.why()).isEqualTo("duplicate");

    get(Refunds.class).giveAccount(buyer(invoice(refund)), refund.invoiceCode(), refund.id(), SITI);
    desk().prepare(operator, refund.id(), desk().sources(operator).getFirst().id());
    desk().approve(second, refund.id());
    RefundView paid = desk().recordPayment(operator, refund.id(), today(), "FT26112100017");

    assertThat(paid.state()).isEqualTo(RefundState.PAID);
    assertThat(paid.accountNumber()).isEqualTo("00210100123456");
    assertThat(owedBack(invoice(refund))).isEqualTo("0.00");
    assertThat(balance(LedgerAccount.outgoing(refund.id())))
        .isEqualTo(refund.amount().toPlainString());

    debit(refund.amount(), "TRSF KE SITI RAHMA FT26112100017");
    read();
    get(RefundWatch.class).run();
    get(RefundWatch.class).run();

    assertThat(now(refund).seen()).isTrue();
    assertThat(balance(LedgerAccount.outgoing(refund.id()))).isEqualTo("0.00");
    assertThat(audited(refund.id()))
        .isEqualTo(
            "refund.open refund.account-given refund.prepare refund.approve refund.pay refund.seen");
    assertThat(get(InvoiceTimeline.class).of(refund.invoiceId()))
        .extracting(InvoiceTimeline.Line::event)
        .containsExactly(
            "ISSUED",
            "SETTLED",
            "REFUND_OPENED",
            "REFUND_ACCOUNT_GIVEN",
            "REFUND_PREPARE",
            "REFUND_APPROVE",
            "REFUND_PAY",
            "REFUND_SEEN");
    assertThat(
            number(
                "select count(*) from message where invoice_id = ? and template like 'refund-%'",
                refund.invoiceId()))
        .isEqualTo(4);
  }

  @Test
  void the_banks_row_with_the_refunds_code_says_that_it_was_sent() {
    RefundView refund = approved();
    debit(
        refund.amount(),
        "KE SITI " + refund.code().substring(0, 4) + " " + refund.code().substring(4));
    read();

    get(RefundWatch.class).run();

    assertThat(now(refund).state()).isEqualTo(RefundState.PAID);
    assertThat(now(refund).paidOn()).isEqualTo(today());
    assertThat(now(refund).seen()).isTrue();
    assertThat(owedBack(invoice(refund))).isEqualTo("0.00");
    refused(
        "refund.not-allowed",
        () -> desk().recordPayment(operator, refund.id(), today(), "FT1234567"));
  }

  @Test
  void another_amount_or_another_remark_is_not_this_refund() {
    RefundView refund = approved();
    debit(refund.amount().add(BigDecimal.ONE), "KE SITI " + refund.code());
    debit(refund.amount(), "GAJI SATPAM");
    read();

    get(RefundWatch.class).run();

    assertThat(now(refund).state()).isEqualTo(RefundState.APPROVED);
  }

  @Test
  void what_was_taken_back_and_prepared_for_another_account_is_not_agreed_to_on_an_old_page() {
    RefundView read = prepared();
    clock.advance(Duration.ofMinutes(1));
    desk().askAgain(operator, read.id(), "nomornya salah");
    desk().giveAccount(operator, read.id(), new Refunds.Account("BCA", "8880001112", "Orang Lain"));
    UUID from = desk().sources(operator).getFirst().id();
    refused("refund.changed", () -> desk().prepare(operator, read.id(), from, read.changedAt()));
    clock.advance(Duration.ofMinutes(1));
    RefundView again = desk().prepare(operator, read.id(), from, now(read).changedAt());

    refused("refund.changed", () -> desk().approve(second, read.id(), read.changedAt()));
    refused("refund.changed", () -> desk().approve(second, read.id(), null));

    assertThat(desk().approve(second, read.id(), again.changedAt()).state())
        .isEqualTo(RefundState.APPROVED);
  }

  @Test
  void who_prepared_it_cannot_approve_it_by_the_use_case_nor_in_the_database() {
    RefundView refund = prepared();

    refused("refund.second-operator", () -> desk().approve(operator, refund.id()));
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            "update refund set state = 'APPROVED', approved_by = prepared_by, approved_at = now() where id = ?",
                            refund.id())))
        .hasMessageContaining("refund_by_two_operators");

    assertThat(now(refund).state()).isEqualTo(RefundState.PREPARED);
  }

  @Test
  void money_that_the_bank_shows_no_more_is_not_sent_back_until_it_is_there_again() {
    RefundView refund = prepared();
    StatementRow duplicate = bank.newest();
    bank.remove(duplicate);
    readTwice();

    refused("refund.money-missing", () -> desk().approve(second, refund.id()));

    bank.add(duplicate);
    read();
    assertThat(desk().approve(second, refund.id()).state()).isEqualTo(RefundState.APPROVED);
  }

  @Test
  void what_the_second_operator_refuses_is_prepared_anew() {
    RefundView refund = prepared();

    refused("too-short", () -> desk().refuse(second, refund.id(), "no"));
    desk().refuse(second, refund.id(), "Jumlahnya perlu dicek lagi");

    assertThat(now(refund).state()).isEqualTo(RefundState.READY);
    assertThat(now(refund).preparedBy()).isNull();
    desk().prepare(second, refund.id(), desk().sources(operator).getFirst().id());
    refused("refund.second-operator", () -> desk().approve(second, refund.id()));
    assertThat(desk().approve(operator, refund.id()).state()).isEqualTo(RefundState.APPROVED);
  }

  @Test
  void a_wrong_account_is_asked_for_again_and_the_buyer_reads_why() {
    RefundView refund = approved();

    desk().askAgain(operator, refund.id(), "Nama pemilik tidak sama");

    assertThat(now(refund).state()).isEqualTo(RefundState.ASKED_ACCOUNT);
    assertThat(now(refund).note()).isEqualTo("Nama pemilik tidak sama");
    assertThat(
            number(
                "select count(*) from message where invoice_id = ? and template = 'refund-ask-again'",
                refund.invoiceId()))
        .isEqualTo(2);
  }

  @Test
  void the_holder_of_the_link_tells_the_account_and_nobody_else_does() {
    RefundView refund = owed();
    String key = get(PublicLinks.class).key(refund.invoiceId());
    Refunds refunds = get(Refunds.class);

    refused(
        "invoice.not-found",
        () -> refunds.giveAccountByLink(refund.invoiceCode(), "wrong", refund.id(), SITI));
    refused(
        "invoice.not-found",
        () -> refunds.giveAccount(seed.buyer(), refund.invoiceCode(), refund.id(), SITI));
    RefundView other = owed();
    refused(
        "refund.not-found",
        () -> refunds.giveAccountByLink(refund.invoiceCode(), key, other.id(), SITI));
    assertThat(refunds.giveAccountByLink(refund.invoiceCode(), key, refund.id(), SITI).state())
        .isEqualTo(RefundState.READY);
  }

  @Test
  void an_account_that_no_bank_takes_is_refused_field_by_field() {
    RefundView refund = owed();

    assertThatThrownBy(
            () ->
                get(Refunds.class)
                    .giveAccount(
                        buyer(invoice(refund)),
                        refund.invoiceCode(),
                        refund.id(),
                        new Refunds.Account("", "12a45", "S1ti <b>")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(error -> error.field())
                    .containsExactly("bank", "accountNumber", "accountHolder"));
  }

  @Test
  void once_prepared_the_buyer_cannot_change_the_account() {
    RefundView refund = prepared();

    refused(
        "refund.account-fixed",
        () ->
            get(Refunds.class)
                .giveAccount(buyer(invoice(refund)), refund.invoiceCode(), refund.id(), SITI));
  }

  @Test
  void only_operators_see_and_move_refunds() {
    RefundView refund = prepared();
    for (Actor stranger : List.of(Actor.VISITOR, seller, seed.buyer())) {
      assertThatThrownBy(() -> desk().list(stranger, null)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk().find(stranger, refund.id())).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk().prepare(stranger, refund.id(), UUID.randomUUID()))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk().approve(stranger, refund.id())).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk().refuse(stranger, refund.id(), "tidak boleh"))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk().askAgain(stranger, refund.id(), "tidak boleh"))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk().recordPayment(stranger, refund.id(), today(), "FT123"))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void the_desk_lists_the_oldest_first_and_by_state() {
    RefundView older = ready();
    RefundView newer = owed();

    assertThat(desk().list(operator, null))
        .extracting(RefundView::id)
        .containsSubsequence(older.id(), newer.id());
    assertThat(desk().list(operator, RefundState.READY))
        .extracting(RefundView::id)
        .contains(older.id())
        .doesNotContain(newer.id());
  }

  @Test
  void an_order_that_its_seller_never_sends_leads_to_a_refund() {
    var invoice = paidOrder();
    clock.advance(Duration.ofDays(4));

    get(OrderClock.class).run();

    assertThat(only(invoice).why()).isEqualTo("cancelled");
    assertThat(only(invoice).causeId()).isEqualTo(invoice.orders().getFirst().id());
    assertThat(only(invoice).amount())
        .isEqualByComparingTo(invoice.orders().getFirst().total().withSen());
  }

  @Test
  void two_operators_who_approve_at_once_approve_it_once() throws Exception {
    Actor.Member third = seed.operator();
    for (int i = 0; i < 8; i++) {
      RefundView refund = prepared();

      List<Boolean> done =
          atOnce(
              tried(() -> desk().approve(second, refund.id())),
              tried(() -> desk().approve(third, refund.id())));

      assertThat(done).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void approval_beside_refusal_ends_as_one_of_them() throws Exception {
    for (int i = 0; i < 8; i++) {
      RefundView refund = prepared();

      List<Boolean> done =
          atOnce(
              tried(() -> desk().approve(second, refund.id())),
              tried(() -> desk().refuse(operator, refund.id(), "Belum yakin")));

      assertThat(done).containsExactlyInAnyOrder(true, false);
      assertThat(now(refund).state())
          .isEqualTo(done.getFirst() ? RefundState.APPROVED : RefundState.READY);
    }
  }

  @Test
  void a_transfer_recorded_twice_at_once_beside_the_banks_row_is_booked_once() throws Exception {
    for (int i = 0; i < 8; i++) {
      RefundView refund = approved();
      debit(refund.amount(), "REFUND " + refund.code());
      read();

      List<Boolean> done =
          atOnce(
              tried(() -> desk().recordPayment(operator, refund.id(), today(), "FT26112100017")),
              tried(() -> desk().recordPayment(second, refund.id(), today(), "FT26112100017")),
              tried(() -> get(RefundWatch.class).run()));

      assertThat(done.subList(0, 2)).isNotEqualTo(List.of(true, true));
      assertThat(now(refund).seen()).isTrue();
      assertThat(owedBack(invoice(refund))).isEqualTo("0.00");
      assertThat(balance(LedgerAccount.outgoing(refund.id()))).isEqualTo("0.00");
    }
  }

  @Test
  void a_change_of_account_beside_the_preparation_is_seen_or_refused() throws Exception {
    UUID from = desk().sources(operator).getFirst().id();
    for (int i = 0; i < 8; i++) {
      RefundView refund = ready();
      Actor.Member buyer = buyer(invoice(refund));
      Refunds.Account other = new Refunds.Account("BNI", "9990001112", "Siti Rahma");

      List<Boolean> done =
          atOnce(
              tried(
                  () ->
                      get(Refunds.class)
                          .giveAccount(buyer, refund.invoiceCode(), refund.id(), other)),
              tried(() -> desk().prepare(operator, refund.id(), from)));

      assertThat(done.getLast()).isTrue();
      assertThat(now(refund).bank()).isEqualTo(done.getFirst() ? "BNI" : "BRI");
      assertThat(now(refund).state()).isEqualTo(RefundState.PREPARED);
    }
  }
}
