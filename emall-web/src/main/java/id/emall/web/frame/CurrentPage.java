package id.emall.web.frame;

import id.emall.core.admission.SellerApplications;
import id.emall.core.common.Actor;
import id.emall.core.media.MediaLimits;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.notice.inapp.Notices;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.assets.Assets;
import id.emall.web.cookie.Cookies;
import id.emall.web.security.CurrentActor;
import id.emall.web.text.Formats;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** The {@link Page} of the request being answered, made when it is first asked for. */
@RequestScoped
public class CurrentPage {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  @Inject private HttpServletRequest request;

  @Inject private Assets assets;

  @Inject private Cookies cookies;

  @Inject private CurrentActor currentActor;

  @Inject private CartCount cartCount;

  @Inject private Favourites favourites;

  @Inject private Members members;

  @Inject private Regions regions;

  @Inject private Notices notices;

  @Inject private MediaLimits limits;

  @Inject private SellerApplications applications;

  @Inject private Clock clock;

  private Page page;

  /** The page's frame for whoever made this request. */
  public Page page() {
    if (page == null) {
      Language language = language();
      page =
          new Page(
              Texts.in(language),
              new Formats(language, zone()),
              assets,
              person(),
              cartCount.pieces(),
              favourites,
              pathAndQuery(),
              notice(language),
              limits.bytesMost(),
              clock.instant());
    }
    return page;
  }

  /** The language the reader chose, here or at registration; else Indonesian. */
  public Language language() {
    return cookies
        .read(Cookies.LANGUAGE)
        .flatMap(Language::of)
        .or(() -> member().flatMap(member -> Language.of(member.language())))
        .orElse(Language.INDONESIAN);
  }

  private Optional<Actor.Member> member() {
    return currentActor.actor() instanceof Actor.Member member
        ? Optional.of(member)
        : Optional.empty();
  }

  private Person person() {
    return member()
        .map(
            member ->
                new Person(
                    member.name(),
                    member.role() == Actor.Role.SELLER,
                    member.role() == Actor.Role.BUYER && applications.hasApplied(member.id()),
                    member.role() == Actor.Role.OPERATOR,
                    member.rights(),
                    notices.unread(member)))
        .orElse(null);
  }

  /** The zone of the member's regency; a visitor is taken to live where most people do. */
  private ZoneId zone() {
    return member()
        .flatMap(member -> members.find(member.id()))
        .map(MemberView::regencyCode)
        .flatMap(regions::find)
        .map(Regency::timeZone)
        .orElse(WIB);
  }

  private String notice(Language language) {
    return cookies
        .read(Cookies.NOTICE)
        .filter(key -> key.startsWith("notice.") && Texts.in(language).has(key))
        .orElse(null);
  }

  private String pathAndQuery() {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
