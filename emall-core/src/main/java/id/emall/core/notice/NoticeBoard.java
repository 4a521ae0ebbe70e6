package id.emall.core.notice;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.notice.inapp.NoticeDraft;
import id.emall.core.notice.inapp.NoticeRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what members are told where they read it on the site, by whatever other ways it goes. */
@ApplicationScoped
class NoticeBoard {

  /** The link of a mail, which needs no signing in; see {@code PublicLinks}. */
  private static final Pattern PUBLIC_INVOICE = Pattern.compile("/f/([^?]+)\\?.*");

  private NoticeRows rows;
  private Wording wording;
  private MallSettings mall;

  protected NoticeBoard() {}

  @Inject
  NoticeBoard(NoticeRows rows, Wording wording, MallSettings mall) {
    this.rows = rows;
    this.wording = wording;
    this.mall = mall;
  }

  /** In the transaction of the caller. People without an account have no place to read. */
  void put(List<Herald.Telling> all) {
    rows.put(
        all.stream()
            .filter(one -> one.to().memberId() != null)
            .filter(one -> one.tidings().occasion().isNotice())
            .map(one -> draft(one.to().memberId(), one))
            .toList());
  }

  private NoticeDraft draft(UUID member, Herald.Telling one) {
    Tidings tidings = one.tidings();
    Wording.Words words = wording.notice(one.to(), tidings);
    MessageDraft.About about = tidings.about(one.to(), Channel.PUSH);
    return new NoticeDraft(
        tidings.occasion().key() + ":" + tidings.subject() + ":" + member,
        member,
        tidings.occasion().key(),
        words.subject(),
        words.body(),
        path(tidings),
        about.invoiceId(),
        about.orderId());
  }

  /** Where the tidings lead whoever is signed in; null when that is no place of the site. */
  private String path(Tidings tidings) {
    String site = mall.siteUrl().toString();
    String link = tidings.link();
    if (link == null || !link.startsWith(site + "/")) {
      return null;
    }
    String path = link.substring(site.length());
    Matcher invoice = PUBLIC_INVOICE.matcher(path);
    if (!invoice.matches()) {
      return path;
    }
    String order = tidings.values().get("order");
    return order == null ? "/faktur/" + invoice.group(1) : "/pesanan/" + order;
  }
}
