package id.emall.web.operator;

import id.emall.core.common.Right;
import id.emall.web.frame.DeskLink;
import id.emall.web.frame.Person;
import java.util.List;

/** The ways through the operators' desk. */
public final class OperatorDesk {

  public static final String OVERVIEW = "/pengelola";
  public static final String APPLICANTS = "/pengelola/pelamar";
  public static final String MEMBERS = "/pengelola/anggota";
  public static final String PAYMENTS = "/pengelola/pembayaran";
  public static final String FILES = "/pengelola/berkas";
  public static final String RECONCILIATION = "/pengelola/rekonsiliasi";
  public static final String FEEDS = "/pengelola/rekening";
  public static final String COURIERS = "/pengelola/kurir";
  public static final String PARCELS = "/pengelola/kiriman";
  public static final String REFUNDS = "/pengelola/pengembalian";
  public static final String DECISIONS = "/pengelola/persetujuan";
  public static final String TAKEN_BACK = "/pengelola/penarikan";
  public static final String OUTSTANDING = "/pengelola/piutang";
  public static final String ORDER_MONEY = "/pengelola/uang-pesanan";
  public static final String PAYOUTS = "/pengelola/pencairan";
  public static final String PAYOUT_ACCOUNTS = "/pengelola/rekening-penjual";
  public static final String BALANCES = "/pengelola/saldo";
  public static final String COMMISSION = "/pengelola/komisi";
  public static final String TARIFFS = "/pengelola/ongkos-kirim";
  public static final String RATE_PLACES = "/pengelola/ongkos-kirim-tempat";
  public static final String DISTRICTS = "/pengelola/wilayah";
  public static final String SEARCH = "/pengelola/pencarian";
  public static final String WORK = "/pengelola/pekerjaan";
  public static final String HOLDS = "/pengelola/tahanan";
  public static final String COMPLAINTS = "/pengelola/keluhan";
  public static final String REPORTS = "/pengelola/laporan";
  public static final String MESSAGES = "/pengelola/pesan";
  public static final String TEXTS = "/pengelola/teks";
  public static final String OPERATORS = "/pengelola/petugas";
  public static final String AUDIT = "/pengelola/jejak";
  public static final String PRIVACY = "/pengelola/data-pribadi";
  public static final String PARTNERS = "/pengelola/mitra";

  private OperatorDesk() {}

  /**
   * The address of another page of a list.
   *
   * @param cursor null when there is no such page; the address is null then too
   */
  static String pageOf(String list, String cursor) {
    return cursor == null ? null : list + "?hal=" + cursor;
  }

  /**
   * @param right who may go there; null for all operators
   */
  private record Way(String href, String icon, String text, Right right) {

    DeskLink link(String current) {
      return new DeskLink(href, icon, text, href.equals(current));
    }
  }

  private static final List<Way> WAYS =
      List.of(
          new Way(OVERVIEW, "speedometer2", "operator.nav.overview", null),
          new Way(APPLICANTS, "people", "operator.nav.applicants", Right.MEMBERS),
          new Way(MEMBERS, "person-circle", "operator.nav.members", Right.MEMBERS),
          new Way(PAYMENTS, "cash-stack", "operator.nav.payments", Right.MONEY),
          new Way(FILES, "bank", "operator.nav.files", Right.MONEY),
          new Way(REFUNDS, "arrow-clockwise", "operator.nav.refunds", Right.MONEY),
          new Way(DECISIONS, "check2-circle", "operator.nav.decisions", Right.MONEY),
          new Way(PAYOUTS, "cash-stack", "operator.nav.payouts", Right.MONEY),
          new Way(COMMISSION, "shop", "operator.nav.commission", Right.MONEY),
          new Way(TARIFFS, "box-seam", "operator.nav.tariffs", Right.SHIPPING),
          new Way(DISTRICTS, "geo-alt", "operator.nav.districts", Right.SETTINGS),
          new Way(SEARCH, "search", "operator.nav.search", Right.CATALOGUE),
          new Way(OUTSTANDING, "cash-stack", "operator.nav.outstanding", Right.MONEY),
          new Way(RECONCILIATION, "bag-check", "operator.nav.reconciliation", Right.MONEY),
          new Way(FEEDS, "bank", "operator.nav.feeds", Right.MONEY),
          new Way(COURIERS, "truck", "operator.nav.couriers", Right.SHIPPING),
          new Way(WORK, "list-check", "operator.nav.work", null),
          new Way(MESSAGES, "envelope", "operator.nav.messages", Right.MESSAGES),
          new Way(TEXTS, "chat-text", "operator.nav.texts", Right.MESSAGES),
          new Way(PARTNERS, "key", "operator.nav.partners", Right.PARTNERS),
          new Way(PRIVACY, "people", "operator.nav.privacy", Right.AUDIT),
          new Way(OPERATORS, "people", "operator.nav.operators", Right.OPERATORS),
          new Way(AUDIT, "list-check", "operator.nav.audit", Right.AUDIT));

  /** The ways open to an operator, the current one marked. */
  public static List<DeskLink> links(String current, Person operator) {
    return WAYS.stream()
        .filter(way -> way.right() == null || operator != null && operator.may(way.right()))
        .map(way -> way.link(current))
        .toList();
  }
}
