package id.emall.core.notice;

import static id.emall.core.notice.MessageChoices.Standing.ALWAYS;
import static id.emall.core.notice.MessageChoices.Standing.OFF;
import static id.emall.core.notice.MessageChoices.Standing.ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageChoicesTest extends CoreTest {

  private Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  @Test
  void what_is_turned_off_is_not_sent_and_comes_back_when_it_is_turned_on() {
    Actor.Member buyer = seed.buyer();
    choose(buyer, List.of("PARCEL.SMS", "PARCEL.EMAIL"), List.of("PARCEL.EMAIL"));

    assertThat(told(buyer, Occasion.RESI_ENTERED)).containsExactly("EMAIL");
    assertThat(told(buyer, Occasion.ORDER_CANCELLED_BUYER)).contains("EMAIL", "SMS");
    assertThat(told(seed.buyer(), Occasion.RESI_ENTERED)).contains("EMAIL", "SMS");
    assertThat(standing(buyer, MessageKind.PARCEL, Channel.SMS)).isEqualTo(OFF);

    choose(buyer, List.of("PARCEL.SMS"), List.of("PARCEL.SMS"));

    assertThat(told(buyer, Occasion.RESI_ENTERED)).contains("EMAIL", "SMS");
    assertThat(standing(buyer, MessageKind.PARCEL, Channel.SMS)).isEqualTo(ON);
  }

  @Test
  void what_has_to_be_sent_cannot_be_turned_off() {
    Actor.Member buyer = seed.buyer();
    List<String> everything =
        Arrays.stream(MessageKind.values())
            .flatMap(
                kind ->
                    Arrays.stream(Channel.values())
                        .map(way -> new MessageChoices.Choice(kind, way).key()))
            .toList();

    choose(buyer, everything, List.of());

    assertThat(told(buyer, Occasion.INVOICE_ISSUED)).contains("EMAIL", "SMS");
    assertThat(told(buyer, Occasion.PAYOUT_ACCOUNT_CHANGED)).contains("EMAIL", "SMS");
    assertThat(told(buyer, Occasion.MONEY_OWED_BACK)).contains("EMAIL", "SMS");
    assertThat(told(buyer, Occasion.PHONE_CODE)).containsExactly("SMS");
    assertThat(told(buyer, Occasion.INBOUND_HELP)).containsExactly("SMS");
    assertThat(told(buyer, Occasion.ORDER_CANCELLED_BUYER)).containsExactly("EMAIL");
    assertThat(told(buyer, Occasion.RESI_ENTERED)).isEmpty();
    // what is a seller's alone was not offered to a buyer
    assertThat(told(buyer, Occasion.ORDER_PAID_SELLER)).contains("EMAIL", "SMS");
    assertThat(standing(buyer, MessageKind.PAYMENT, Channel.SMS)).isEqualTo(ALWAYS);
  }

  @Test
  void what_was_not_offered_stays_as_it_was() {
    Actor.Member buyer = seed.buyer();
    choose(buyer, List.of("PARCEL.EMAIL"), List.of());

    choose(buyer, List.of("COMPLAINT.SMS"), List.of());

    assertThat(standing(buyer, MessageKind.PARCEL, Channel.EMAIL)).isEqualTo(OFF);
    assertThat(standing(buyer, MessageKind.PARCEL, Channel.SMS)).isEqualTo(ON);
    assertThat(standing(buyer, MessageKind.COMPLAINT, Channel.SMS)).isEqualTo(OFF);
  }

  @Test
  void a_phone_that_said_stop_is_spared_what_could_be_turned_off_until_its_owner_takes_it_back() {
    Actor.Member seller = seed.seller();
    String phone = get(MessageChoices.class).of(seller).phone();
    transaction(
        () -> {
          get(SmsStops.class).stop(phone);
          return null;
        });

    assertThat(told(seller, Occasion.ORDER_PAID_SELLER)).contains("EMAIL").doesNotContain("SMS");
    assertThat(told(seller, Occasion.INVOICE_ISSUED)).contains("SMS");
    assertThat(get(MessageChoices.class).of(seller).stoppedAt()).isEqualTo(clock.instant());

    get(MessageChoices.class).resumeTexts(seller);

    assertThat(get(MessageChoices.class).of(seller).stoppedAt()).isNull();
    assertThat(told(seller, Occasion.ORDER_PAID_SELLER)).contains("EMAIL", "SMS");
  }

  @Test
  void each_reader_is_shown_what_concerns_them() {
    assertThat(kinds(seed.buyer()))
        .contains(MessageKind.PARCEL)
        .doesNotContain(MessageKind.SALES, MessageKind.OPERATION);
    assertThat(kinds(seed.seller())).contains(MessageKind.PARCEL, MessageKind.SALES);
    assertThat(kinds(seed.operator()))
        .contains(MessageKind.OPERATION)
        .doesNotContain(MessageKind.SALES);
  }

  @Test
  void members_choose_the_language_they_are_written_to_in() {
    Actor.Member buyer = seed.buyer();

    get(MessageChoices.class).choose(buyer, List.of(), List.of(), "en");

    assertThat(get(People.class).member(buyer.id()).orElseThrow().language()).isEqualTo("en");
    assertThatThrownBy(() -> get(MessageChoices.class).choose(buyer, List.of(), List.of(), "fr"))
        .isInstanceOf(Refusal.class);
    assertThat(get(MessageChoices.class).of(buyer).language()).isEqualTo("en");
  }

  @Test
  void only_members_have_a_choice() {
    assertThatThrownBy(() -> get(MessageChoices.class).of(Actor.VISITOR))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> get(MessageChoices.class).choose(Actor.VISITOR, List.of(), List.of(), "id"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(MessageChoices.class).resumeTexts(Actor.VISITOR))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_mail_says_where_to_choose_to_those_who_have_an_account() {
    Addressee member = get(People.class).member(seed.buyer().id()).orElseThrow();
    Addressee partners =
        new Addressee(null, "Budi", "+628135500001", "budi@contoh.id", "id", member.zone());

    assertThat(mail(member).text()).contains("Atur pemberitahuan: http", "/akun/pemberitahuan");
    assertThat(mail(member).html()).contains("/akun/pemberitahuan\"", ">Atur pemberitahuan</a>");
    assertThat(mail(partners).text()).doesNotContain("Atur pemberitahuan");
  }

  /** What the law or money needs, whatever is turned off. */
  @ParameterizedTest
  @EnumSource(Occasion.class)
  void one_way_remains_where_something_has_to_be_done_or_is_owed(Occasion occasion) {
    boolean courtesy =
        occasion.kind() == MessageKind.PARCEL
            || occasion.kind() == MessageKind.SALES_NEWS
            || occasion.kind() == MessageKind.REVIEWS
            || occasion.kind() == MessageKind.WISHES;

    assertThat(occasion.channels().stream().anyMatch(occasion.kind()::always))
        .isNotEqualTo(courtesy);
  }

  private MailPage mail(Addressee to) {
    Tidings tidings =
        new Tidings(Occasion.KNOWN_EMAIL_REGISTERED, UUID.randomUUID()).link("http://x.example");
    return MailPage.read(get(Wording.class).of(to, tidings, Channel.EMAIL).body());
  }

  private void choose(Actor actor, List<String> offered, List<String> wanted) {
    get(MessageChoices.class).choose(actor, offered, wanted, "id");
  }

  private List<MessageKind> kinds(Actor actor) {
    return get(MessageChoices.class).of(actor).lines().stream()
        .map(MessageChoices.Line::kind)
        .toList();
  }

  private MessageChoices.Standing standing(Actor actor, MessageKind kind, Channel way) {
    return get(MessageChoices.class).of(actor).lines().stream()
        .filter(line -> line.kind() == kind)
        .findFirst()
        .orElseThrow()
        .standings()
        .get(way);
  }

  /** By which ways a member is told of something that never happened. */
  private List<String> told(Actor.Member member, Occasion occasion) {
    UUID subject = UUID.randomUUID();
    Addressee to = get(People.class).member(member.id()).orElseThrow();
    Tidings tidings = new Tidings(occasion, subject).link("http://x.example");
    for (String hole : Holes.known(occasion)) {
      tidings.with(hole, "x");
    }
    transaction(
        () -> {
          get(Herald.class).tell(to, tidings);
          return null;
        });
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select channel from message where dedupe_key like '%:' || :subject || ':%'")
                .bind("subject", subject.toString())
                .mapTo(String.class)
                .list());
  }
}
