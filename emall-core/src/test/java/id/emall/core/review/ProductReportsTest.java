package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.audit.WorkItems;
import id.emall.core.catalogue.desk.ProductDesk;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProductReportsTest extends CoreTest {

  private Seed seed;
  private ProductReports reports;
  private Actor.Member laras;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    reports = get(ProductReports.class);
    laras = seed.operator();
  }

  private List<String> waiting(Seed.Product product) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select kind from work_item where object_id = ? and closed_at is null",
                    product.id().toString())
                .mapTo(String.class)
                .list());
  }

  private static Refusal refusal(ThrowingCallable wish) {
    return catchThrowableOfType(Refusal.class, wish);
  }

  @Test
  void however_many_report_it_there_is_one_thing_to_look_at() {
    Seed.Product product = seed.product(seed.seller(), 20_000, 5);
    Actor.Member first = seed.buyer();

    reports.report(first, product.id(), ProductReportWhy.COUNTERFEIT);
    reports.report(first, product.id(), ProductReportWhy.FORBIDDEN);
    reports.report(seed.buyer(), product.id(), ProductReportWhy.COUNTERFEIT);

    assertThat(waiting(product)).containsExactly("product.reported");
    assertThat(reports.said(laras, product.id()))
        .containsExactly(new ProductReports.Said(ProductReportWhy.COUNTERFEIT, 2));
  }

  @Test
  void taking_it_down_ends_the_work_and_what_is_down_cannot_be_reported() {
    Seed.Product product = seed.product(seed.seller(), 20_000, 5);
    reports.report(seed.buyer(), product.id(), ProductReportWhy.MISLEADING);

    get(ProductDesk.class).takeDown(laras, product.id(), "Fotonya bukan barang ini.");

    assertThat(waiting(product)).isEmpty();
    assertThat(
            refusal(() -> reports.report(seed.buyer(), product.id(), ProductReportWhy.MISLEADING))
                .kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void nobody_reports_the_own_shops_goods_or_without_a_reason_or_a_name() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 5);

    assertThat(refusal(() -> reports.report(seller, product.id(), ProductReportWhy.OTHER)).code())
        .isEqualTo("report.own-product");
    assertThat(refusal(() -> reports.report(seed.buyer(), product.id(), null)).fields())
        .singleElement()
        .matches(error -> error.field().equals("why"));
    assertThat(
            refusal(() -> reports.report(Actor.VISITOR, product.id(), ProductReportWhy.OTHER))
                .kind())
        .isEqualTo(Refusal.Kind.SIGN_IN_REQUIRED);
    assertThat(waiting(product)).isEmpty();
  }

  @Test
  void reports_of_whatever_kind_are_counted_together() {
    Actor.Member member = seed.buyer();
    Actor.Member seller = seed.seller();
    for (int i = 0; i < 20; i++) {
      reports.report(member, seed.product(seller, 20_000, 5).id(), ProductReportWhy.OTHER);
    }

    assertThat(
            refusal(
                    () ->
                        reports.report(
                            member, seed.product(seller, 20_000, 5).id(), ProductReportWhy.OTHER))
                .code())
        .isEqualTo("report.often");
  }

  @Test
  void only_operators_of_the_shelves_see_the_work_and_what_was_said() {
    Seed.Product product = seed.product(seed.seller(), 20_000, 5);
    reports.report(seed.buyer(), product.id(), ProductReportWhy.OTHER);
    Actor.Member money = seed.operator("", id.emall.core.member.OperatorKind.MONEY);

    assertThat(get(WorkItems.class).open(laras, null).rows())
        .anyMatch(item -> item.objectId().equals(product.id().toString()));
    assertThat(get(WorkItems.class).open(money, null).rows())
        .noneMatch(item -> item.objectId().equals(product.id().toString()));
    assertThat(refusal(() -> reports.said(money, product.id())).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }
}
