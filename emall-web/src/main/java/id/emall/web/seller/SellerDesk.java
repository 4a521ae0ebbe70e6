package id.emall.web.seller;

import id.emall.web.frame.DeskLink;
import java.util.List;
import java.util.stream.Stream;

/** The ways through the sellers' desk. */
public final class SellerDesk {

  public static final String OVERVIEW = "/penjual";
  public static final String ORDERS = "/penjual/pesanan";
  public static final String COSTS = "/penjual/ongkos-kirim";
  public static final String PRODUCTS = "/penjual/produk";
  public static final String BALANCE = "/penjual/saldo";
  public static final String SHOP = "/penjual/toko";

  /** Below the shop's own page. */
  public static final String SCALE = "/penjual/skala";

  /** Where members who wish to sell see how far their application has come. */
  public static final String APPLICATION = "/penjual/pengajuan";

  private SellerDesk() {}

  /** All ways, the current one marked. */
  public static List<DeskLink> links(String current) {
    return Stream.of(
            new DeskLink(OVERVIEW, "speedometer2", "seller.nav.overview", false),
            new DeskLink(ORDERS, "box-seam", "seller.nav.orders", false),
            new DeskLink(COSTS, "cash-stack", "seller.nav.costs", false),
            new DeskLink(PRODUCTS, "list-check", "seller.nav.products", false),
            new DeskLink(BALANCE, "cash-stack", "seller.nav.balance", false),
            new DeskLink(SHOP, "shop", "seller.nav.shop", false))
        .map(
            link ->
                new DeskLink(link.href(), link.icon(), link.text(), link.href().equals(current)))
        .toList();
  }
}
