package id.emall.web.account;

import id.emall.web.frame.DeskLink;
import id.emall.web.privacy.PrivacyPage;
import id.emall.web.seller.StaffQuestionsPage;
import java.util.List;

/** The ways through a member's own account, beside each of its pages. */
public final class AccountDesk {

  public static final String HERE = "/akun";
  public static final String PROFILE = "/akun/profil";
  public static final String PURCHASES = "/akun/pembelian";
  public static final String FAVOURITES = "/akun/favorit";
  public static final String ADDRESSES = "/akun/alamat";
  public static final String PASSWORD = "/akun/sandi";
  public static final String PHONE = "/akun/ponsel";
  public static final String SESSIONS = "/akun/perangkat";

  private record Way(String href, String icon, String text) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(HERE, "person-circle", "account.title"),
          new Way(PROFILE, "people", "account.profile"),
          new Way(PURCHASES, "bag-check", "report.own-purchases"),
          new Way(FAVOURITES, "heart", "wish.title"),
          new Way(ADDRESSES, "geo-alt", "account.addresses"),
          new Way(MailAddressPage.HERE, "envelope", "account.email"),
          new Way(PHONE, "phone", "account.phone"),
          new Way(PASSWORD, "key", "account.password"),
          new Way(SecurityPage.HERE, "lock", "factor.title"),
          new Way(SESSIONS, "shield-check", "account.sessions"),
          new Way(MessageChoicesPage.HERE, "bell", "frame.choices"),
          new Way(StaffQuestionsPage.PATH, "shop", "staff.mine"),
          new Way(PrivacyPage.HERE, "people", "frame.privacy"));

  private AccountDesk() {}

  /**
   * @param current the path of the page that is shown
   */
  public static List<DeskLink> links(String current) {
    return WAYS.stream()
        .map(way -> new DeskLink(way.href(), way.icon(), way.text(), way.href().equals(current)))
        .toList();
  }
}
