package id.emall.core.catalogue.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of products, in the order in which they are written. */
public enum SheetColumn {
  CODE("kode", "code", "sku", "kodeproduk"),
  NAME("nama", "name", "namaproduk"),
  CATEGORY("kategori", "category"),
  PRICE("harga", "price", "hargarp"),
  STOCK("stok", "stock", "jumlah"),
  /** The stock at the download, so that a sale meanwhile is noticed. */
  SEEN_STOCK("stok_saat_unduh", "seenStock"),
  /** 0 for what is sold from stock. */
  MAKING("hari_pembuatan", "makingDays", "lamapembuatan"),
  WEIGHT("berat_gram", "weightGrams", "berat"),
  LENGTH("panjang_cm", "lengthCm", "panjang"),
  WIDTH("lebar_cm", "widthCm", "lebar"),
  HEIGHT("tinggi_cm", "heightCm", "tinggi"),
  DESCRIPTION("deskripsi", "description", "keterangan"),
  STATE("status", "state");

  private final String heading;
  private final String field;
  private final List<String> alsoCalled;

  /**
   * @param field as checks of products call it
   */
  SheetColumn(String heading, String field, String... alsoCalled) {
    this.heading = heading;
    this.field = field;
    this.alsoCalled = List.of(alsoCalled);
  }

  public String heading() {
    return heading;
  }

  String field() {
    return field;
  }

  /** Whether its cells are figures to reckon with. */
  boolean isNumber() {
    return switch (this) {
      case PRICE, STOCK, SEEN_STOCK, MAKING, WEIGHT, LENGTH, WIDTH, HEIGHT -> true;
      case CODE, NAME, CATEGORY, DESCRIPTION, STATE -> false;
    };
  }

  /** All headings, as they are written. */
  public static List<String> headings() {
    return Arrays.stream(values()).map(SheetColumn::heading).toList();
  }

  /** The column that somebody means; blanks, underscores and brackets do not matter. */
  static Optional<SheetColumn> called(String heading) {
    String plain = plain(heading);
    return Arrays.stream(values())
        .filter(column -> plain(column.heading).equals(plain) || column.alsoCalled.contains(plain))
        .findFirst();
  }

  /** The heading of the column that holds this field of a product. */
  static String headingOf(String field) {
    return Arrays.stream(values())
        .filter(column -> column.field.equals(field))
        .findFirst()
        .map(SheetColumn::heading)
        .orElse(field);
  }

  private static String plain(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_().-]+", "");
  }
}
