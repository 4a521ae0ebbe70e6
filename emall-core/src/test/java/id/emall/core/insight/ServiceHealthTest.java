package id.emall.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServiceHealthTest extends CoreTest {

  private Seed seed;
  private ServiceHealth health;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000189");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    health = get(ServiceHealth.class);
    get(ReceivingAccounts.class).run();
  }

  private List<ServiceHealth.Service> seen(ServiceHealth.Sort sort) {
    return health.of(seed.operator()).stream().filter(one -> one.sort() == sort).toList();
  }

  @Test
  void a_feed_is_in_trouble_since_its_work_was_raised() {
    Instant since = clock.instant();
    String feed =
        jdbi.withHandle(
            handle ->
                handle.select("select id::text from receiving_account").mapTo(String.class).one());
    get(WorkItems.class).raise("feed.trouble", feed, "TRANSIENT no answer", Map.of());

    assertThat(seen(ServiceHealth.Sort.FEED))
        .extracting(ServiceHealth.Service::name, ServiceHealth.Service::troubledSince)
        .containsExactly(tuple("BCA 1000000189", since));

    get(WorkItems.class).close(SYSTEM, "feed.trouble", feed);
    assertThat(seen(ServiceHealth.Sort.FEED).getFirst().troubledSince()).isNull();
  }

  @Test
  void a_courier_that_only_fails_is_in_trouble_since_its_last_answer() {
    Instant answered = clock.instant();
    clock.advance(Duration.ofHours(1));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into courier_day (courier, day, last_answer_at, last_failure_at) values ('JNE', ?::date, ?, ?)",
                Timestamp.from(answered),
                Timestamp.from(answered),
                Timestamp.from(clock.instant())));

    assertThat(seen(ServiceHealth.Sort.COURIER))
        .containsExactly(
            new ServiceHealth.Service(ServiceHealth.Sort.COURIER, "JNE", answered, answered));
  }

  @Test
  void mail_is_in_trouble_since_the_oldest_that_waits_after_a_try() {
    assertThat(seen(ServiceHealth.Sort.MAIL))
        .extracting(ServiceHealth.Service::troubledSince)
        .containsOnlyNulls();
    Instant written = clock.instant();
    Timestamp at = Timestamp.from(written);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into message (id, dedupe_key, channel, recipient, template, language, subject,
                  body, urgency, state, attempts, last_error, next_at, give_up_at, created_at)
                values (gen_random_uuid(), 'uji', 'EMAIL', 'siti@contoh.id', 'order.paid', 'id', 'Uji',
                  'Uji', 'NORMAL', 'QUEUED', 1, 'connection refused', ?, ?, ?)
                """,
                at,
                at,
                at));

    assertThat(seen(ServiceHealth.Sort.MAIL))
        .extracting(ServiceHealth.Service::troubledSince)
        .containsExactly(written);
  }

  @Test
  void each_operator_sees_the_services_their_rights_are_about() {
    assertThat(health.of(seed.operator("", OperatorKind.SHIPPING)))
        .extracting(ServiceHealth.Service::sort)
        .containsOnly(ServiceHealth.Sort.COURIER);
    assertThat(health.of(seed.operator("", OperatorKind.MEMBERS)))
        .extracting(ServiceHealth.Service::sort)
        .doesNotContain(ServiceHealth.Sort.FEED, ServiceHealth.Sort.COURIER);
    assertThatThrownBy(() -> health.of(seed.buyer())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> health.of(Actor.VISITOR)).isInstanceOf(Refusal.class);
  }
}
