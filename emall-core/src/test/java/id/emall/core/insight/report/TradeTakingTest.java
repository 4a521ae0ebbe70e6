package id.emall.core.insight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.insight.report.TradeReports.Side;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.OrderView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports page by page and taken away as a whole. */
class TradeTakingTest extends TradeScene {

  @Test
  void pages_follow_each_other_and_what_is_taken_has_them_all() {
    OrderView order = paid(seed.seller(), 10_000);
    copies(order, TradeReports.PAGE + 1);
    List<UUID> newestFirst =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id from shop_order where shop_id = :shop order by paid_at desc")
                    .bind("shop", order.shopId())
                    .mapTo(UUID.class)
                    .list());

    Page<TradeRow> first = reports.page(operator, Side.SALES, lately(), null);
    Page<TradeRow> second = reports.page(operator, Side.SALES, lately(), first.after());
    List<UUID> taken = new ArrayList<>();
    reports
        .take(operator, Side.SALES, lately(), newestFirst.size())
        .forEach(row -> taken.add(row.id()));

    List<UUID> paged = new ArrayList<>();
    first.rows().forEach(row -> paged.add(row.id()));
    second.rows().forEach(row -> paged.add(row.id()));
    assertThat(first.rows()).hasSize(TradeReports.PAGE);
    assertThat(second.after()).isNull();
    assertThat(paged).containsExactlyElementsOf(newestFirst);
    assertThat(taken).containsExactlyElementsOf(newestFirst);
  }

  /**
   * The same order again and again, each paid a minute before the other, on invoices of its own.
   */
  private void copies(OrderView order, int many) {
    jdbi.useHandle(
        handle -> {
          String numbers = "generate_series(1, " + many + ") n";
          handle.execute(
              "insert into invoice select (jsonb_populate_record(null::invoice, to_jsonb(i) ||"
                  + " jsonb_build_object('id', md5(i.id::text || n)::uuid, 'code', i.code || n))).*"
                  + " from invoice i, "
                  + numbers
                  + " where i.id = ?",
              order.invoiceId());
          handle.execute(
              "insert into shop_order select (jsonb_populate_record(null::shop_order, to_jsonb(o) ||"
                  + " jsonb_build_object('id', md5(o.id::text || n)::uuid, 'code', o.code || n,"
                  + " 'invoice_id', md5(o.invoice_id::text || n)::uuid,"
                  + " 'paid_at', o.paid_at - n * interval '1 minute'))).*"
                  + " from shop_order o, "
                  + numbers
                  + " where o.id = ?",
              order.id());
          handle.execute(
              "insert into order_line select (jsonb_populate_record(null::order_line, to_jsonb(l) ||"
                  + " jsonb_build_object('order_id', md5(l.order_id::text || n)::uuid))).*"
                  + " from order_line l, "
                  + numbers
                  + " where l.order_id = ?",
              order.id());
        });
  }

  @Test
  void who_took_a_report_is_written_down_and_too_much_is_not_given() {
    paid(seed.seller(), 10_000);
    paid(seed.seller(), 10_000);
    Actor.Member taker = seed.operator("", OperatorKind.MEMBERS);

    reports.take(taker, Side.PURCHASES, lately(), 2);

    assertThatThrownBy(() -> reports.take(taker, Side.PURCHASES, lately(), 1))
        .hasMessageContaining("trade-report.too-much");
    assertThat(written(taker)).containsExactly("report.take PURCHASES 2");
  }

  private List<String> written(Actor.Member by) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select act || ' ' || object_id || ' ' || (after ->> 'rows') from audit_event"
                        + " where actor = :actor")
                .bind("actor", by.label())
                .mapTo(String.class)
                .list());
  }
}
