package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.account.EmailChangeAsked;
import id.emall.core.member.account.LinkIssued;
import id.emall.core.member.account.PasswordChanged;
import id.emall.core.member.account.PhoneChanged;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountNoticesTest extends CoreTest {

  private static final String SITE = "https://mal.contoh.id";

  @Override
  protected String[] settings() {
    return new String[] {"emall.site.url=" + SITE};
  }

  private List<String> sent(Actor.Member member, String template, String what) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select "
                        + what
                        + " from message where member_id = ? and template = ? order by channel",
                    member.id(),
                    template)
                .mapTo(String.class)
                .list());
  }

  @Test
  void a_link_leads_to_the_sites_own_address_and_is_shown_to_no_operator() {
    Seed seed = new Seed(jdbi, clock);
    Actor.Member member = seed.buyer();
    String token = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

    for (Purpose purpose : Purpose.values()) {
      fire(
          new LinkIssued(
              member.id(),
              purpose,
              "lain@contoh.id",
              token,
              Map.of("email", "baru@contoh.id", "device", "", "place", "203.0.x.x")));
    }

    assertThat(sent(member, "password-reset", "recipient")).containsExactly("lain@contoh.id");
    assertThat(sent(member, "password-reset", "body"))
        .singleElement()
        .asString()
        .contains(SITE + "/tautan/sandi?kunci=" + token);
    assertThat(get(Messages.class).search(seed.operator(), "lain@contoh.id"))
        .hasSize(5)
        .noneMatch(message -> message.toString().contains(token));
    assertThat(number("select count(*) from notice where member_id = ?", member.id()))
        .as("a link is not left lying on the site")
        .isZero();
  }

  @Test
  void a_change_is_told_by_every_way_and_a_phones_to_the_old_one() {
    Actor.Member member = new Seed(jdbi, clock).buyer();

    fire(new PasswordChanged(member.id()));
    fire(new PhoneChanged(member.id(), "+6281299990001", "+6281299991234"));

    assertThat(sent(member, "password-changed", "channel")).containsExactly("EMAIL", "SMS");
    assertThat(sent(member, "phone-changed", "recipient")).contains("+6281299990001");
    assertThat(sent(member, "phone-changed", "body"))
        .allSatisfy(body -> assertThat(body).contains("1234").doesNotContain("+6281299991234"));
  }

  @Test
  void another_address_starts_afresh_and_an_unproven_one_gets_what_has_to_be_sent() {
    Actor.Member member = new Seed(jdbi, clock).buyer();
    jdbi.useHandle(
        handle -> {
          handle.execute("update member set email_proven_at = null where id = ?", member.id());
          handle.execute(
              """
              insert into refusing_address (address, bounces, reason, since, suspended_at)
              values ('Baru@contoh.id', 2, '550', now(), now())
              """);
        });

    fire(new EmailChangeAsked(member.id(), "baru@contoh.id"));
    fire(new PasswordChanged(member.id()));
    transaction(
        () -> {
          get(Outbox.class)
              .schedule(List.of(draft(member, MessageKind.PARCEL), draft(member, null)));
          return null;
        });

    assertThat(number("select count(*) from refusing_address where address = 'baru@contoh.id'"))
        .isZero();
    assertThat(sent(member, "password-changed", "channel")).contains("EMAIL");
    assertThat(sent(member, "uji", "dedupe_key")).containsExactly("uji null");
  }

  private static MessageDraft draft(Actor.Member member, MessageKind choice) {
    return new MessageDraft(
        "uji " + choice,
        Channel.EMAIL,
        "siti@contoh.id",
        "uji",
        "id",
        "Uji",
        "",
        Urgency.NORMAL,
        java.time.Duration.ofHours(1),
        choice,
        null,
        new MessageDraft.About(null, null, member.id(), null));
  }
}
