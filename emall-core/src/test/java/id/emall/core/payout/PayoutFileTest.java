package id.emall.core.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PayoutFileTest extends PayoutScene {

  PayoutFileTest() {
    super("2000000222", "file");
  }

  private PayoutView approvedByFile() {
    give(newNumber(), "Siti Rahma");
    assertThat(account().state()).isEqualTo(PayoutAccount.State.NEAR);
    get(PayoutAccountDesk.class).accept(operator, account().id());
    completed();
    return approved();
  }

  private PayoutFiles.PayoutFile file(PayoutView payout) {
    return get(PayoutFiles.class).export(operator, payout.batchId());
  }

  private PayoutBatch batch(PayoutView payout) {
    return get(PayoutBatches.class).find(operator, payout.batchId());
  }

  @Test
  void a_batch_goes_into_one_file_under_one_number() {
    PayoutView payout = approvedByFile();

    PayoutFiles.PayoutFile first = file(payout);
    PayoutFiles.PayoutFile again = file(payout);

    assertThat(first.content())
        .contains(
            payout.code(),
            "\"014\"",
            "\"" + payout.number() + "\"",
            payout.amount().toPlainString());
    assertThat(again).isEqualTo(first);
    assertThat(batch(payout).fileOpen()).isTrue();
    assertThat(get(PayoutFiles.class).fetches(operator, payout.batchId()))
        .extracting(PayoutFiles.Fetch::name)
        .hasSize(2)
        .containsOnly(batch(payout).fetchedByName());
    assertThat(audited("payout-file.fetch", payout.batchId())).isEqualTo(2);
    assertThat(now(payout).state()).isEqualTo(PayoutState.SENDING);
    get(PayoutSender.class).run();
    assertThat(transfers.sent()).isEmpty();
  }

  @Test
  void the_banks_result_is_read_back_row_by_row() {
    PayoutView made = approvedByFile();
    file(made);
    seller = seed.seller();
    PayoutView failed = approvedByFile();
    file(failed);
    PayoutResults results = get(PayoutResults.class);

    var told =
        results.read(
            operator,
            made.batchId(),
            "Berita;Jumlah;Status\nCAIR " + made.code() + ";" + made.amount() + ";Berhasil\n");
    results.read(operator, failed.batchId(), "Kode,Status\n\"" + failed.code() + "\",GAGAL\n");

    assertThat(told)
        .extracting(PayoutResults.Told::verdict)
        .containsExactly(PayoutResults.Verdict.MADE);
    assertThat(now(made).state()).isEqualTo(PayoutState.SENT);
    assertThat(batch(made).fileOpen()).isFalse();
    refused("payout.file-over", () -> file(made));
    assertThat(now(failed).state()).isEqualTo(PayoutState.SENDING);
    assertThat(balance()).isEqualTo("0.00");
    PayoutDesk desk = get(PayoutDesk.class);
    refused(
        "payout.second-operator",
        () -> desk.agree(operator, failed.id(), PayoutDesk.Outcome.FAILED));
    desk.agree(second, failed.id(), PayoutDesk.Outcome.FAILED);
    assertThat(now(failed).state()).isEqualTo(PayoutState.FAILED);
    refused("payout.file-over", () -> file(failed));
    assertThat(balance()).isEqualTo(failed.amount().toPlainString());
    assertThat(results.read(operator, made.batchId(), "Kode,Status\n" + made.code() + ",GAGAL\n"))
        .extracting(PayoutResults.Told::verdict)
        .containsExactly(PayoutResults.Verdict.CONTRADICTS);
    assertThat(now(made).state()).isEqualTo(PayoutState.SENT);
  }

  @Test
  void a_result_with_a_row_that_cannot_be_right_changes_nothing() {
    PayoutView payout = approvedByFile();
    file(payout);
    PayoutResults results = get(PayoutResults.class);
    String good = "Kode,Jumlah,Status\n" + payout.code() + "," + payout.amount() + ",BERHASIL\n";

    refused(
        "payout.result-columns", () -> results.read(operator, payout.batchId(), "apa,saja\n1,2\n"));
    refused(
        "payout.result-code",
        () -> results.read(operator, payout.batchId(), good + "XXXXXXXX,1,BERHASIL\n"));
    refused(
        "payout.result-status",
        () -> results.read(operator, payout.batchId(), good + payout.code() + ",1,MUNGKIN\n"));
    refused(
        "payout.result-amount",
        () ->
            results.read(
                operator,
                payout.batchId(),
                "Kode,Jumlah,Status\n" + payout.code() + ",1.00,BERHASIL\n"));
    refused(
        "payout.result-line", () -> results.read(operator, payout.batchId(), "\"".repeat(5_000)));
    assertThat(now(payout).state()).isEqualTo(PayoutState.SENDING);
  }

  @Test
  void what_nobody_brings_to_the_bank_is_told_after_a_day_and_withdrawn_by_two() {
    PayoutView payout = approvedByFile();
    clock.advance(Duration.ofDays(1).plusHours(1));
    get(PayoutWatch.class).run();
    assertThat(work("payout.left"))
        .anyMatch(item -> item.objectId().equals(payout.id().toString()));
    PayoutDesk desk = get(PayoutDesk.class);

    refused(
        "payout.not-allowed",
        () -> desk.propose(operator, payout.id(), PayoutDesk.Outcome.MADE, "Tidak mungkin"));
    desk.propose(operator, payout.id(), PayoutDesk.Outcome.FAILED, "Bank tidak dipakai lagi");
    desk.agree(second, payout.id(), PayoutDesk.Outcome.FAILED);

    assertThat(now(payout).state()).isEqualTo(PayoutState.FAILED);
    assertThat(balance()).isEqualTo(payout.amount().toPlainString());
    refused("payout.no-file", () -> file(payout));
    get(PayoutWatch.class).run();
    assertThat(work("payout.left"))
        .noneMatch(item -> item.objectId().equals(payout.id().toString()));
  }

  @Test
  void the_banks_own_row_ends_it_without_any_file() {
    PayoutView payout = approvedByFile();
    file(payout);

    debit(payout.amount(), "PAYROLL " + payout.code());
    read();
    get(PayoutWatch.class).run();

    assertThat(now(payout).state()).isEqualTo(PayoutState.PAID);
    assertThat(messages("payout-made")).isEqualTo(2);
  }
}
