package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.testing.CoreTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What events and messages name is there and stays there, as foreign keys would have it. */
class NamedThingsTest extends CoreTest {

  private static final String EVENT =
      "insert into order_event (id, invoice_id, order_id, event, at, actor) values (gen_random_uuid(), ?, ?, 'X', now(), 'x')";
  private static final String MESSAGE =
      """
      insert into message (id, dedupe_key, channel, recipient, template, language, body, urgency, invoice_id, order_id,
        enclosed_invoice_id, state, next_at, give_up_at, created_at)
      values (gen_random_uuid(), gen_random_uuid()::text, 'SMS', 'x', 'x', 'id', 'x', 'NORMAL', ?, ?, ?, 'QUEUED', now(), now(), now())
      """;

  private static final String MUTATION =
      """
      insert into mutation (id, account_id, direction, amount, booking_date, remark, fetch_id, first_seen_at, outcome)
      values (gen_random_uuid(), ?, 'CREDIT', 1, current_date, '', ?, now(), 'NEW')
      """;
  private static final String SIGHTING =
      """
      insert into mutation_sighting (account_id, source, identity_key, occurrence, strength, mutation_id, day, seen_at)
      values (?, 'x', 'x', 1, 'BANK_ID', ?, current_date, now())
      """;
  private static final String SETTLEMENT =
      """
      insert into settlement (mutation_id, invoice_id, amount, how, outcome, settled_at, settled_by)
      values (?, ?, 1, 'EXACT_TOTAL', 'PAID', now(), 'x')
      """;

  @Test
  void an_event_or_a_message_of_no_invoice_or_order_is_refused() {
    UUID nobody = UUID.randomUUID();

    refused(EVENT, "not there", nobody, null);
    refused(MESSAGE, "not there", nobody, null, null);
    refused(MESSAGE, "not there", null, nobody, null);
    refused(MESSAGE, "message_encloses_its_invoice", null, null, nobody);
  }

  @Test
  void a_row_of_a_bank_of_no_account_and_its_sighting_and_settlement_are_refused() {
    UUID nobody = UUID.randomUUID();

    refused(MUTATION, "account or a reading that is not there", nobody, nobody);
    refused(SIGHTING, "not there or of another account", nobody, nobody);
    refused(SETTLEMENT, "of no mutation or invoice", nobody, nobody);
  }

  @Test
  void what_is_named_is_neither_removed_nor_renamed() {
    refused("delete from invoice where false", "never removed");
    refused("delete from shop_order where false", "never removed");
    refused("truncate invoice cascade", "never removed");
    refused("update shop_order set id = gen_random_uuid() where false", "keep their id");
    refused("update message set invoice_id = null where false", "keep their invoice");
    refused("update message set member_id = null where false", "keep what");
    refused("delete from mutation where false", "never removed");
    refused("update mutation set account_id = null where false", "keep what");
    refused("update order_event set order_id = null where false", "keep their invoice");
  }

  private void refused(String sql, String why, Object... values) {
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql, values)))
        .hasMessageContaining(why);
  }
}
