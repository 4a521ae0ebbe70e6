package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.member.OneTimeLinks.Purpose;
import id.emall.core.member.account.EmailChanged;
import id.emall.core.member.account.LinkIssued;
import id.emall.core.member.account.PasswordChanged;
import id.emall.core.member.account.PhoneChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Mails the links by which members keep hold of their accounts, and tells them of each change by
 * every way there is. Links lead to the site's own address, whatever name a browser called it by.
 */
@ApplicationScoped
class AccountNotices {

  private static final String LINKS = "/tautan/";
  private static final String FORGOTTEN = "/lupa-sandi";
  private static final String ACCOUNT = "/akun";
  private static final String NO_VALUE = "-";

  private People people;
  private Herald herald;
  private MallSettings mall;
  private Ids ids;

  protected AccountNotices() {}

  @Inject
  AccountNotices(People people, Herald herald, MallSettings mall, Ids ids) {
    this.people = people;
    this.herald = herald;
    this.mall = mall;
    this.ids = ids;
  }

  /** What a link is told by, and the last part of its page's path. */
  private record Mailing(Occasion occasion, String page) {}

  void link(@Observes LinkIssued event) {
    mailing(event.purpose())
        .ifPresent(
            mailing ->
                tell(
                    event.memberId(),
                    member -> member.mailedAt(event.to()),
                    mailing.occasion(),
                    LINKS + mailing.page() + "?kunci=" + event.token(),
                    told -> {
                      event
                          .facts()
                          .forEach(
                              (name, value) -> told.with(name, value.isEmpty() ? NO_VALUE : value));
                      return told;
                    }));
  }

  private static Optional<Mailing> mailing(Purpose purpose) {
    return switch (purpose) {
      case PROVE_EMAIL -> Optional.of(new Mailing(Occasion.PROVE_EMAIL, "surel"));
      case CHANGE_EMAIL -> Optional.of(new Mailing(Occasion.CHANGE_EMAIL, "ganti-surel"));
      case UNDO_EMAIL -> Optional.of(new Mailing(Occasion.UNDO_EMAIL, "batal-surel"));
      case RESET_PASSWORD -> Optional.of(new Mailing(Occasion.PASSWORD_RESET, "sandi"));
      case END_SESSION -> Optional.of(new Mailing(Occasion.NEW_SIGN_IN, "sesi"));
      case INVITE_OPERATOR -> Optional.empty();
    };
  }

  void password(@Observes PasswordChanged event) {
    tell(
        event.memberId(),
        member -> member,
        Occasion.PASSWORD_CHANGED,
        FORGOTTEN,
        UnaryOperator.identity());
  }

  void email(@Observes EmailChanged event) {
    tell(
        event.memberId(),
        member -> member,
        Occasion.EMAIL_CHANGED,
        ACCOUNT,
        told -> told.with("email", event.after()));
  }

  /** To the old phone, whose owner it would be who did not wish it. */
  void phone(@Observes PhoneChanged event) {
    tell(
        event.memberId(),
        member -> member.reachedAt(event.before(), member.language()),
        Occasion.PHONE_CHANGED,
        FORGOTTEN,
        told -> told.with("phone", masked(event.after())));
  }

  /** The last four digits tell its owner which; the old phone may be a stranger's by now. */
  private static String masked(String phone) {
    return "..." + phone.substring(Math.max(0, phone.length() - 4));
  }

  private void tell(
      UUID memberId,
      UnaryOperator<Addressee> way,
      Occasion occasion,
      String path,
      UnaryOperator<Tidings> filling) {
    Tidings tidings = new Tidings(occasion, ids.next()).link(mall.siteUrl() + path);
    people
        .member(memberId)
        .map(way)
        .ifPresent(member -> herald.tell(member, filling.apply(tidings)));
  }
}
