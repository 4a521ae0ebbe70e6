package id.emall.web.operator;

import id.emall.web.frame.DeskLink;
import java.util.List;
import java.util.stream.Stream;

/** The ways through the operators' desk. */
public final class OperatorDesk {

  public static final String OVERVIEW = "/pengelola";
  public static final String APPLICANTS = "/pengelola/pelapak";
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
  public static final String WORK = "/pengelola/pekerjaan";
  public static final String HOLDS = "/pengelola/tahanan";
  public static final String COMPLAINTS = "/pengelola/keluhan";
  public static final String MESSAGES = "/pengelola/pesan";
  public static final String TEXTS = "/pengelola/teks";
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

  /** All ways, the current one marked. */
  public static List<DeskLink> links(String current) {
    return Stream.of(
            new DeskLink(OVERVIEW, "speedometer2", "operator.nav.overview", false),
            new DeskLink(APPLICANTS, "people", "operator.nav.applicants", false),
            new DeskLink(MEMBERS, "person-circle", "operator.nav.members", false),
            new DeskLink(PAYMENTS, "cash-stack", "operator.nav.payments", false),
            new DeskLink(FILES, "bank", "operator.nav.files", false),
            new DeskLink(REFUNDS, "arrow-clockwise", "operator.nav.refunds", false),
            new DeskLink(DECISIONS, "check2-circle", "operator.nav.decisions", false),
            new DeskLink(PAYOUTS, "cash-stack", "operator.nav.payouts", false),
            new DeskLink(COMMISSION, "shop", "operator.nav.commission", false),
            new DeskLink(TARIFFS, "box-seam", "operator.nav.tariffs", false),
            new DeskLink(DISTRICTS, "geo-alt", "operator.nav.districts", false),
            new DeskLink(OUTSTANDING, "cash-stack", "operator.nav.outstanding", false),
            new DeskLink(RECONCILIATION, "bag-check", "operator.nav.reconciliation", false),
            new DeskLink(FEEDS, "bank", "operator.nav.feeds", false),
            new DeskLink(COURIERS, "truck", "operator.nav.couriers", false),
            new DeskLink(WORK, "list-check", "operator.nav.work", false),
            new DeskLink(MESSAGES, "envelope", "operator.nav.messages", false),
            new DeskLink(TEXTS, "chat-text", "operator.nav.texts", false),
            new DeskLink(PARTNERS, "key", "operator.nav.partners", false))
        .map(
            link ->
                new DeskLink(link.href(), link.icon(), link.text(), link.href().equals(current)))
        .toList();
  }
}
