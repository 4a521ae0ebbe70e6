package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.member.factor.FactorChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells members of each change of what they sign in with, so that none is made behind them. */
@ApplicationScoped
class FactorNotices {

  private static final String SECURITY = "/akun/keamanan";

  private People people;
  private Herald herald;
  private MallSettings mall;
  private Ids ids;

  protected FactorNotices() {}

  @Inject
  FactorNotices(People people, Herald herald, MallSettings mall, Ids ids) {
    this.people = people;
    this.herald = herald;
    this.mall = mall;
    this.ids = ids;
  }

  void changed(@Observes FactorChanged event) {
    Occasion occasion = occasion(event.what());
    Tidings tidings =
        new Tidings(occasion, ids.next())
            .with("left", Integer.toString(event.left()))
            .with("office", event.office())
            .link(mall.siteUrl() + SECURITY);
    people.member(event.memberId()).ifPresent(member -> herald.tell(member, tidings));
  }

  private static Occasion occasion(FactorChanged.What what) {
    return switch (what) {
      case APP_ADDED -> Occasion.FACTOR_APP_ADDED;
      case APP_REMOVED -> Occasion.FACTOR_APP_REMOVED;
      case CODES_RENEWED -> Occasion.FACTOR_CODES_RENEWED;
      case RECOVERY_CODE_USED -> Occasion.RECOVERY_CODE_USED;
      case PASSKEY_ADDED -> Occasion.PASSKEY_ADDED;
      case PASSKEY_REMOVED -> Occasion.PASSKEY_REMOVED;
      case RESET -> Occasion.FACTOR_RESET;
      case OFFICE_BOUND -> Occasion.OFFICE_BOUND;
      case OFFICE_UNBOUND -> Occasion.OFFICE_UNBOUND;
      case GUESSED -> Occasion.FACTOR_GUESSED;
    };
  }
}
