package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.notice.sms.GatewayChoice;
import id.emall.core.notice.sms.GatewayHealth;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class GatewayChoiceTest {

  private static final String TELKOMSEL = "+6281100000001";
  private static final String OTHER = "+6285600000001";

  @Nested
  class ByOrder extends CoreTest {

    @Override
    protected String[] settings() {
      return new String[] {
        "emall.sms.alpha.adapter=fake",
        "emall.sms.alpha.order=2",
        "emall.sms.beta.adapter=fake",
        "emall.sms.beta.order=1",
        "emall.sms.delta.adapter=fake",
        "emall.sms.delta.prefixes=+62811, +62812",
        "emall.sms.delta.order=0",
        "emall.message.success-least=80"
      };
    }

    @Test
    void prefixes_decide_who_may_and_the_order_who_is_first() {
      assertThat(order(TELKOMSEL)).containsExactly("delta", "beta", "alpha");
      assertThat(order(OTHER)).containsExactly("beta", "alpha");
      assertThat(get(GatewayChoice.class).of(OTHER, UUID.randomUUID(), Set.of("beta")))
          .containsExactly("alpha");
    }

    @Test
    void a_gateway_whose_messages_do_not_arrive_comes_last_and_is_work_until_it_does_better() {
      clock.advance(Duration.ofHours(3));
      Actor.Member operator = new Seed(jdbi, clock).operator();
      parts("delta", 15, 5);
      clock.advance(Duration.ofMinutes(2));

      get(GatewayHealth.class).run();
      assertThat(order(TELKOMSEL)).containsExactly("beta", "alpha", "delta");
      assertThat(work(operator)).containsExactly("delta");

      parts("delta", 80, 0);
      clock.advance(Duration.ofMinutes(2));
      get(GatewayHealth.class).run();
      assertThat(order(TELKOMSEL)).first().isEqualTo("delta");
      assertThat(work(operator)).isEmpty();
    }

    @Test
    void a_few_receipts_tell_nothing() {
      clock.advance(Duration.ofHours(3));
      parts("beta", 0, 19);
      clock.advance(Duration.ofMinutes(2));

      assertThat(order(OTHER)).containsExactly("beta", "alpha");
    }

    private List<String> work(Actor operator) {
      return get(WorkItems.class).open(operator).stream()
          .filter(item -> item.kind().equals("message.success"))
          .map(WorkItems.WorkItem::objectId)
          .toList();
    }

    private List<String> order(String to) {
      return get(GatewayChoice.class).of(to, UUID.randomUUID(), Set.of());
    }

    /** Parts whose end was told just now. */
    private void parts(String gateway, int arrived, int lost) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  """
                  with fresh as (
                    insert into message (id, dedupe_key, channel, recipient, template, language, body, urgency, state,
                      give_up_at, created_at)
                    select gen_random_uuid(), gen_random_uuid()::text, 'SMS', '+62', 'test', 'id', '', 'NORMAL',
                      'SUBMITTED', now(), now()
                    from generate_series(1, ?) returning id)
                  insert into message_part (message_id, part, gateway, state, submitted_at, told_at)
                  select id, 1, ?, case when row_number() over () <= ? then 'DELIVERED' else 'UNDELIVERED' end, ?, ?
                  from fresh
                  """,
                  arrived + lost,
                  gateway,
                  arrived,
                  clock.instant(),
                  clock.instant()));
    }
  }

  @Nested
  class ByPrice extends CoreTest {

    @Override
    protected String[] settings() {
      return new String[] {
        "emall.message.sms-choice=price",
        "emall.sms.alpha.adapter=fake",
        "emall.sms.alpha.price=350",
        "emall.sms.beta.adapter=fake",
        "emall.sms.beta.price=290"
      };
    }

    @Test
    void the_cheapest_is_first() {
      assertThat(get(GatewayChoice.class).of(OTHER, UUID.randomUUID(), Set.of()))
          .containsExactly("beta", "alpha");
    }
  }

  @Nested
  class ByShare extends CoreTest {

    @Override
    protected String[] settings() {
      return new String[] {
        "emall.message.sms-choice=share",
        "emall.sms.alpha.adapter=fake",
        "emall.sms.alpha.share=3",
        "emall.sms.beta.adapter=fake",
        "emall.sms.beta.share=1",
        "emall.sms.gamma.adapter=fake",
        "emall.sms.gamma.share=0"
      };
    }

    @Test
    void each_is_first_as_often_as_its_share_says_and_the_same_for_the_same_message() {
      var first =
          IntStream.range(0, 4_000)
              .mapToObj(i -> new UUID(i * 0x9E3779B97F4A7C15L, i))
              .collect(
                  Collectors.groupingBy(
                      (UUID id) -> get(GatewayChoice.class).of(OTHER, id, Set.of()).getFirst(),
                      Collectors.counting()));

      assertThat(first.get("alpha")).isBetween(2_800L, 3_200L);
      assertThat(first.get("beta")).isBetween(800L, 1_200L);
      assertThat(first).doesNotContainKey("gamma");
      UUID one = UUID.randomUUID();
      Function<UUID, List<String>> order = id -> get(GatewayChoice.class).of(OTHER, id, Set.of());
      assertThat(order.apply(one)).isEqualTo(order.apply(one)).hasSize(3);
    }
  }
}
