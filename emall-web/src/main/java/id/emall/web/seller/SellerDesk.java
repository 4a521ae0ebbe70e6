package id.emall.web.seller;

import id.emall.core.common.Right;
import id.emall.web.frame.DeskLink;
import id.emall.web.frame.Person;
import java.util.List;

/** The ways through the sellers' desk. */
public final class SellerDesk {

  public static final String OVERVIEW = "/penjual";
  public static final String ORDERS = "/penjual/pesanan";

  /** Those that wait to be sent, the most urgent first. */
  public static final String TO_SEND = ORDERS + "?status=PAID";

  /** Those that stand still for a complaint. */
  public static final String COMPLAINTS = ORDERS + "?status=" + SellerTab.COMPLAINTS;

  /** Labels and lists to print. */
  public static final String LABELS = "/penjual/label";

  /** Many resi numbers at once. */
  public static final String RESI = "/penjual/resi";

  public static final String COSTS = "/penjual/ongkos-kirim";
  public static final String PRODUCTS = "/penjual/produk";

  /** Products on sale of which nothing is left. */
  public static final String SOLD_OUT = PRODUCTS + "?tampil=habis";

  /** Products on sale of which little is left. */
  public static final String LOW_STOCK = PRODUCTS + "?tampil=menipis";

  /** From how few pieces on that is. */
  public static final String LOW_STOCK_MARK = PRODUCTS + "/batas-stok";

  /** Several products changed at once. */
  public static final String BULK = PRODUCTS + "/massal";

  /** Products brought as a file. */
  public static final String IMPORTS = PRODUCTS + "/impor";

  /** Products and examples as files to take along. */
  public static final String DOWNLOADS = PRODUCTS + "/unduh";

  /** What the shop takes off for who names a code. */
  public static final String VOUCHERS = "/penjual/voucher";

  /** What members ask and say of the shop's products. */
  public static final String VOICES = "/penjual/ulasan";

  public static final String BALANCE = "/penjual/saldo";
  public static final String SHOP = "/penjual/toko";

  /** What was sold in a period. */
  public static final String REPORTS = "/penjual/laporan";

  /** The same, order by order. */
  public static final String SALES = "/penjual/laporan/pesanan";

  /** Who bought in a period. */
  public static final String CUSTOMERS = "/penjual/pelanggan";

  /** Days on which the shop takes no orders; below the shop's own page. */
  public static final String HOLIDAYS = "/penjual/libur";

  /** Below the shop's own page. */
  public static final String SCALE = "/penjual/skala";

  public static final String STAFF = "/penjual/petugas";

  /** Where members who wish to sell see how far their application has come. */
  public static final String APPLICATION = "/penjual/pengajuan";

  /** Where they add papers and renew them, as sellers too. */
  public static final String PAPERS = "/penjual/pengajuan/dokumen";

  private SellerDesk() {}

  /**
   * @param right who may go there; null for all who work for a shop
   */
  private record Way(String href, String icon, String text, Right right) {

    DeskLink link(String current) {
      return new DeskLink(href, icon, text, href.equals(current));
    }
  }

  private static final List<Way> WAYS =
      List.of(
          new Way(OVERVIEW, "speedometer2", "seller.nav.overview", null),
          new Way(ORDERS, "box-seam", "seller.nav.orders", Right.ORDERS),
          new Way(COSTS, "truck", "seller.nav.costs", Right.ORDERS),
          new Way(PRODUCTS, "list-check", "seller.nav.products", Right.PRODUCTS),
          new Way(VOUCHERS, "gift", "seller.nav.vouchers", Right.PRODUCTS),
          new Way(VOICES, "chat-text", "seller.nav.voices", Right.PRODUCTS),
          new Way(BALANCE, "cash-stack", "seller.nav.balance", Right.MONEY),
          new Way(REPORTS, "bar-chart", "seller.nav.reports", Right.MONEY),
          new Way(CUSTOMERS, "people", "seller.nav.customers", Right.ORDERS),
          new Way(SHOP, "shop", "seller.nav.shop", Right.SHOP),
          new Way(STAFF, "person-badge", "seller.nav.staff", Right.SHOP));

  /** The ways open to somebody who works for a shop, the current one marked. */
  public static List<DeskLink> links(String current, Person seller) {
    return WAYS.stream()
        .filter(way -> way.right() == null || seller != null && seller.may(way.right()))
        .map(way -> way.link(current))
        .toList();
  }
}
