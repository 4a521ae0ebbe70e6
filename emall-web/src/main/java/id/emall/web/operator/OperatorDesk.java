package id.emall.web.operator;

import id.emall.core.common.Right;
import id.emall.web.frame.DeskGroup;
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
  public static final String PRODUCTS = "/pengelola/produk";
  public static final String CATEGORIES = "/pengelola/kategori";
  public static final String ORDERS = "/pengelola/pesanan";
  public static final String INVOICES = "/pengelola/faktur";
  public static final String SALES = "/pengelola/penjualan";
  public static final String PURCHASES = "/pengelola/pembelian";
  public static final String PROMOTED = "/pengelola/toko-pilihan";
  public static final String SEARCH = "/pengelola/pencarian";
  public static final String WORK = "/pengelola/pekerjaan";
  public static final String STANDING = "/pengelola/pekerjaan/otomatis";
  public static final String HOLDS = "/pengelola/tahanan";
  public static final String COMPLAINTS = "/pengelola/keluhan";
  public static final String REPORTS = "/pengelola/laporan";
  public static final String MESSAGES = "/pengelola/pesan";
  public static final String TEXTS = "/pengelola/teks";
  public static final String OPERATORS = "/pengelola/petugas";
  public static final String AUDIT = "/pengelola/jejak";
  public static final String SETTINGS = "/pengelola/setelan";
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
   * @param rights who has one of them may go there; none for all operators
   */
  private record Way(String href, String icon, String text, List<Right> rights) {

    Way(String href, String icon, String text, Right... rights) {
      this(href, icon, text, List.of(rights));
    }

    boolean openTo(Person operator) {
      return rights.isEmpty() || operator != null && rights.stream().anyMatch(operator::may);
    }

    DeskLink link(String current) {
      return new DeskLink(href, icon, text, href.equals(current));
    }
  }

  /**
   * @param text key of the name of what these ways have in common; null for the day's own
   */
  private record Part(String text, List<Way> ways) {

    DeskGroup group(String current, Person operator) {
      return new DeskGroup(
          text,
          ways.stream().filter(way -> way.openTo(operator)).map(way -> way.link(current)).toList());
    }
  }

  private static final List<Part> PARTS =
      List.of(
          new Part(
              null,
              List.of(
                  new Way(OVERVIEW, "speedometer2", "operator.nav.overview"),
                  new Way(WORK, "list-check", "operator.nav.work"),
                  new Way(
                      STANDING,
                      "arrow-clockwise",
                      "operator.nav.standing",
                      Right.MONEY,
                      Right.SHIPPING,
                      Right.CATALOGUE,
                      Right.MESSAGES,
                      Right.SETTINGS,
                      Right.AUDIT))),
          new Part(
              "operator.part.people",
              List.of(
                  new Way(APPLICANTS, "people", "operator.nav.applicants", Right.MEMBERS),
                  new Way(MEMBERS, "person-circle", "operator.nav.members", Right.MEMBERS),
                  new Way(OPERATORS, "shield-check", "operator.nav.operators", Right.OPERATORS),
                  new Way(PARTNERS, "key", "operator.nav.partners", Right.PARTNERS))),
          new Part(
              "operator.part.trade",
              List.of(
                  new Way(
                      ORDERS,
                      "box-seam",
                      "operator.nav.orders",
                      Right.MONEY,
                      Right.SHIPPING,
                      Right.CARE),
                  new Way(INVOICES, "cash-stack", "operator.nav.invoices", Right.MONEY, Right.CARE),
                  new Way(SALES, "cash-stack", "operator.nav.sales", Right.MONEY, Right.MEMBERS),
                  new Way(
                      PURCHASES, "bag-check", "operator.nav.purchases", Right.MONEY, Right.MEMBERS),
                  new Way(PRODUCTS, "box-seam", "operator.nav.products", Right.CATALOGUE),
                  new Way(CATEGORIES, "list-check", "operator.nav.categories", Right.CATALOGUE),
                  new Way(PROMOTED, "star", "operator.nav.promoted", Right.CATALOGUE),
                  new Way(SEARCH, "search", "operator.nav.search", Right.CATALOGUE))),
          new Part(
              "operator.part.money",
              List.of(
                  new Way(PAYMENTS, "cash-stack", "operator.nav.payments", Right.MONEY),
                  new Way(FEEDS, "bank", "operator.nav.feeds", Right.MONEY),
                  new Way(FILES, "copy", "operator.nav.files", Right.MONEY),
                  new Way(RECONCILIATION, "bag-check", "operator.nav.reconciliation", Right.MONEY),
                  new Way(REFUNDS, "arrow-clockwise", "operator.nav.refunds", Right.MONEY),
                  new Way(PAYOUTS, "shop", "operator.nav.payouts", Right.MONEY),
                  new Way(DECISIONS, "check2-circle", "operator.nav.decisions", Right.MONEY),
                  new Way(OUTSTANDING, "lock", "operator.nav.outstanding", Right.MONEY),
                  new Way(COMMISSION, "handbag", "operator.nav.commission", Right.MONEY))),
          new Part(
              "operator.part.parcels",
              List.of(
                  new Way(COURIERS, "truck", "operator.nav.couriers", Right.SHIPPING),
                  new Way(TARIFFS, "box-seam", "operator.nav.tariffs", Right.SHIPPING))),
          new Part(
              "operator.part.messages",
              List.of(
                  new Way(MESSAGES, "envelope", "operator.nav.messages", Right.MESSAGES),
                  new Way(TEXTS, "chat-text", "operator.nav.texts", Right.MESSAGES))),
          new Part(
              "operator.part.system",
              List.of(
                  new Way(AUDIT, "list-check", "operator.nav.audit", Right.AUDIT),
                  new Way(PRIVACY, "person-circle", "operator.nav.privacy", Right.AUDIT),
                  new Way(SETTINGS, "check2-circle", "operator.nav.settings", Right.SETTINGS),
                  new Way(DISTRICTS, "geo-alt", "operator.nav.districts", Right.SETTINGS))));

  /** The ways open to an operator, by what they are about, the current one marked. */
  public static List<DeskGroup> groups(String current, Person operator) {
    return PARTS.stream()
        .map(part -> part.group(current, operator))
        .filter(group -> !group.links().isEmpty())
        .toList();
  }
}
