package id.emall.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.OperatorKind;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An office sees work about people of its own area, and none of what concerns the whole mall. */
class WorkPlacesTest extends CoreTest {

  private Seed seed;
  private WorkItems items;
  private Actor.Member national;
  private Actor.Member ofWestJava;
  private Actor.Member ofPayakumbuh;
  private Actor.Member seller;

  @BeforeAll
  void seed() {
    items = get(WorkItems.class);
    seed = new Seed(jdbi, clock);
    national = seed.operator("", OperatorKind.MEMBERS);
    ofWestJava = seed.operator("32", OperatorKind.MEMBERS);
    ofPayakumbuh = seed.operator("13.76", OperatorKind.MEMBERS);
    seller = seed.seller(Seed.BANDUNG);
    UUID application = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              insert into seller_application (id, member_id, shop_name, document_kind,
                document_cipher, document_hmac, state, findings, submitted_at)
              values (?, ?, 'Toko', 'NIK', ''::bytea, ''::bytea, 'APPROVED', '[]', now())
              """,
              application,
              seller.id());
        });
    items.raise("seller.profile-changed", seller.id(), "name", Map.of());
    items.raise("shop.beyond-medium", seller.id(), "declared", Map.of());
    items.raise("seller.papers", application, "expired", Map.of());
    items.raise("applicant.waiting", Seed.BANDUNG, "too long", Map.of());
    items.raise("registry.refused", "dukcapil", "bad key", Map.of());
  }

  private List<String> seen(Actor by) {
    return items.open(by).stream().map(WorkItems.WorkItem::kind).toList();
  }

  @Test
  void an_office_sees_the_work_about_its_own_people() {
    String[] ofPeople = {
      "seller.profile-changed", "shop.beyond-medium", "seller.papers", "applicant.waiting"
    };

    assertThat(seen(ofWestJava)).containsExactlyInAnyOrder(ofPeople);
    assertThat(items.backlog(ofWestJava).count()).isEqualTo(4);
    assertThat(seen(ofPayakumbuh)).isEmpty();
    assertThat(items.backlog(ofPayakumbuh).count()).isZero();
    assertThat(seen(national)).contains(ofPeople).contains("registry.refused");
  }

  @Test
  void an_office_ends_no_work_that_it_does_not_see() {
    UUID other = seed.buyer().id();
    items.raise("seller.profile-changed", other, "name", Map.of());
    for (WorkItems.WorkItem item : items.open(national)) {
      assertThatThrownBy(() -> items.done(ofPayakumbuh, item.id()))
          .as(item.kind())
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
    UUID own =
        items.open(ofWestJava).stream()
            .filter(item -> item.objectId().equals(other.toString()))
            .findFirst()
            .orElseThrow()
            .id();
    items.done(ofWestJava, own);
    assertThat(items.open(national)).extracting(WorkItems.WorkItem::id).doesNotContain(own);
  }
}
