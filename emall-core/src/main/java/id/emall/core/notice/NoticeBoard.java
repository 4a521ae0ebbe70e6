package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.notice.inapp.NoticeDraft;
import id.emall.core.notice.inapp.NoticeRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private Ids ids;

  protected NoticeBoard() {}

  @Inject
  NoticeBoard(NoticeRows rows, Wording wording, MallSettings mall, Ids ids) {
    this.rows = rows;
    this.wording = wording;
    this.mall = mall;
    this.ids = ids;
  }

  /**
   * In the transaction of the caller. People without an account have no place to read.
   *
   * @return what was put, with the ids of the notices
   */
  Map<Herald.Telling, UUID> put(List<Herald.Telling> all) {
    Map<Herald.Telling, UUID> put = new LinkedHashMap<>();
    all.stream()
        .filter(one -> one.to().memberId() != null)
        .filter(one -> one.tidings().occasion().isNotice())
        .forEach(one -> put.put(one, ids.next()));
    rows.put(
        put.entrySet().stream()
            .map(one -> draft(one.getValue(), one.getKey().to().memberId(), one.getKey()))
            .toList());
    return put;
  }

  private NoticeDraft draft(UUID id, UUID member, Herald.Telling one) {
    Tidings tidings = one.tidings();
    Wording.Words words = wording.notice(one.to(), tidings);
    MessageDraft.About about = tidings.about(one.to(), Channel.PUSH);
    return new NoticeDraft(
        id,
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
