package id.emall.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.Adjustable;
import id.emall.core.common.settings.DecidedSettings;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.setting.SettingDesk.InForce;
import id.emall.core.setting.SettingDesk.Origin;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import id.emall.core.testing.SeededChance;
import id.emall.core.testing.TestMall;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SettingDeskTest extends CoreTest {

  private static final String WHY = "Banyak pembeli membayar lewat kantor pos.";

  private Seed seed;
  private SettingDesk desk;
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(Shopping.settings("1000000411")),
            Stream.of(
                "emall.order.complaint-period=P4D",
                "emall.contact.phone=021-500",
                "emall.mail.password=sangat-rahasia",
                "emall.secret.previous=rahasia-lama-rahasia-lama-rahasia-lama",
                "emall.database.url=jdbc:postgresql://basis/mall?password=rahasia-juga"))
        .toArray(String[]::new);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    desk = get(SettingDesk.class);
    operator = seed.operator("", OperatorKind.TECHNICAL);
    get(ReceivingAccounts.class).run();
  }

  private InForce now(Adjustable setting) {
    return desk.one(operator, setting);
  }

  private void decide(Adjustable setting, String typed) {
    InForce before = now(setting);
    desk.decide(
        operator, setting, typed, WHY, before.newest() == null ? null : before.newest().id());
  }

  /** Until each node reads again what was decided. */
  private void soon() {
    clock.advance(Duration.ofSeconds(5));
  }

  @Test
  void what_is_decided_holds_for_what_happens_from_then_on_on_every_node() throws Exception {
    Seed.Product product = seed.product(seed.seller(), 10_000, 5);
    try (TestMall other = TestMall.on(get(DataSource.class), clock, new SeededChance(7))) {
      Duration before = other.get(MallSettings.class).invoiceLifetime();
      InvoiceView early = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));

      decide(Adjustable.INVOICE_LIFETIME, "48");
      soon();
      InvoiceView late = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));

      assertThat(before).isEqualTo(Duration.ofHours(24));
      assertThat(other.get(MallSettings.class).invoiceLifetime()).isEqualTo(Duration.ofHours(48));
      assertThat(Duration.between(early.createdAt(), early.deadline()))
          .isEqualTo(Duration.ofHours(24));
      assertThat(Duration.between(late.createdAt(), late.deadline()))
          .isEqualTo(Duration.ofHours(48));
    }
  }

  @Test
  void a_setting_says_where_it_comes_from_and_goes_back_to_it() {
    assertThat(now(Adjustable.COMPLAINT_PERIOD).origin()).isEqualTo(Origin.STARTED);
    assertThat(now(Adjustable.SHIP_WITHIN).origin()).isEqualTo(Origin.USUAL);

    decide(Adjustable.COMPLAINT_PERIOD, "72");
    InForce decided = now(Adjustable.COMPLAINT_PERIOD);

    assertThat(decided.origin()).isEqualTo(Origin.DECIDED);
    assertThat(decided.value()).isEqualTo("PT72H");
    assertThat(decided.started()).isEqualTo("P4D");
    assertThat(decided.newest().byName()).isEqualTo(operator.name());
    soon();
    assertThat(get(MallSettings.class).complaintPeriod()).isEqualTo(Duration.ofHours(72));
    desk.giveBack(operator, Adjustable.COMPLAINT_PERIOD, WHY, decided.newest().id());
    soon();
    assertThat(get(MallSettings.class).complaintPeriod()).isEqualTo(Duration.ofDays(4));
    assertThat(now(Adjustable.COMPLAINT_PERIOD).origin()).isEqualTo(Origin.STARTED);
    assertThat(desk.history(operator, Adjustable.COMPLAINT_PERIOD))
        .extracting(SettingDesk.Decision::value)
        .containsExactly(null, "PT72H");
    assertThatThrownBy(
            () ->
                desk.giveBack(
                    operator,
                    Adjustable.COMPLAINT_PERIOD,
                    WHY,
                    now(Adjustable.COMPLAINT_PERIOD).newest().id()))
        .hasMessageContaining("setting.same");
  }

  @Test
  void texts_and_numbers_are_in_force_too() {
    DecidedSettings decided = get(DecidedSettings.class);
    assertThat(decided.text(Adjustable.CONTACT_PHONE)).isEqualTo("021-500");
    assertThat(decided.whole(Adjustable.APPLICANT_HOURS)).isEqualTo(24);

    decide(Adjustable.CONTACT_PHONE, " 021-600 ");
    decide(Adjustable.APPLICANT_HOURS, "12");
    soon();

    assertThat(decided.text(Adjustable.CONTACT_PHONE)).isEqualTo("021-600");
    assertThat(decided.whole(Adjustable.APPLICANT_HOURS)).isEqualTo(12);
    assertThat(decided.text(Adjustable.CONTACT_ADDRESS)).isEmpty();
  }

  @Test
  void whoever_saw_an_older_decision_is_told() {
    UUID first = newest(Adjustable.REMIND_BEFORE, "12");
    desk.decide(operator, Adjustable.REMIND_BEFORE, "18", WHY, first);

    for (UUID seen : new UUID[] {null, first}) {
      assertThatThrownBy(() -> desk.decide(operator, Adjustable.REMIND_BEFORE, "20", WHY, seen))
          .hasMessageContaining("setting.changed-meanwhile");
    }
    assertThat(now(Adjustable.REMIND_BEFORE).value()).isEqualTo("PT18H");
  }

  @Test
  void of_two_decisions_about_the_same_one_is_kept() {
    DecidedSettings decided = get(DecidedSettings.class);
    UUID before = newest(Adjustable.SELLER_HOLDS, "12");

    boolean first = transaction(() -> decided.add(decision(before, "PT24H")));
    boolean second = transaction(() -> decided.add(decision(before, "PT36H")));

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(now(Adjustable.SELLER_HOLDS).value()).isEqualTo("PT24H");
  }

  private DecidedSettings.Decision decision(UUID replaces, String value) {
    return new DecidedSettings.Decision(
        UUID.randomUUID(),
        Adjustable.SELLER_HOLDS.key(),
        value,
        clock.instant(),
        operator.label(),
        WHY,
        replaces);
  }

  private UUID newest(Adjustable setting, String typed) {
    decide(setting, typed);
    return now(setting).newest().id();
  }

  @Test
  void what_makes_no_sense_is_refused_with_its_field() {
    for (String typed : List.of("0", "169", "-1", "dua", "", "1.5")) {
      assertThatThrownBy(() -> desk.decide(operator, Adjustable.INVOICE_LIFETIME, typed, WHY, null))
          .as(typed)
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> assertThat(refusal.fields().getFirst().field()).isEqualTo("value"));
    }
    assertThatThrownBy(() -> desk.decide(operator, Adjustable.SHIP_WITHIN, "48", "ya", null))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.fields().getFirst().field()).isEqualTo("reason"));
    assertThatThrownBy(() -> desk.decide(operator, Adjustable.CONTACT_EMAIL, "surat", WHY, null))
        .isInstanceOf(Refusal.class);
    assertThat(now(Adjustable.SHIP_WITHIN).newest()).isNull();
  }

  @Test
  void each_change_is_written_down() {
    decide(Adjustable.CONTACT_NAME, "Dinas Koperasi");

    List<String> written =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select (before ->> 'value') || '|' || (after ->> 'value') || '|' ||"
                            + " (after ->> 'reason') from audit_event"
                            + " where act = 'setting.decide' and object_id = :key")
                    .bind("key", Adjustable.CONTACT_NAME.key())
                    .mapTo(String.class)
                    .list());

    assertThat(written).containsExactly("|Dinas Koperasi|" + WHY);
  }

  @Test
  void secrets_are_never_shown() {
    List<StartedSettings.Started> started = get(StartedSettings.class).all(operator);

    assertThat(started)
        .contains(new StartedSettings.Started("emall.order.complaint-period", "P4D"))
        .contains(new StartedSettings.Started("emall.bank.bca.adapter", "fake-bank"))
        .contains(new StartedSettings.Started("emall.bank.bca.account", null))
        .contains(new StartedSettings.Started("emall.mail.password", null))
        .contains(new StartedSettings.Started("emall.secret.previous", null))
        .contains(new StartedSettings.Started("emall.database.url", null));
    assertThat(started.toString()).doesNotContain("rahasia");
  }

  @Test
  void settings_are_for_operators_with_the_right() {
    Actor.Member money = seed.operator("", OperatorKind.MONEY);

    for (Actor actor : List.of(money, seed.seller(), seed.buyer(), Actor.VISITOR)) {
      assertThatThrownBy(() -> desk.all(actor)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk.one(actor, Adjustable.SHIP_WITHIN)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk.decide(actor, Adjustable.SHIP_WITHIN, "", "", null))
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields()).isEmpty());
      assertThatThrownBy(() -> desk.giveBack(actor, Adjustable.SHIP_WITHIN, "", null))
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.fields()).isEmpty());
      assertThatThrownBy(() -> get(StartedSettings.class).all(actor)).isInstanceOf(Refusal.class);
    }
  }
}
