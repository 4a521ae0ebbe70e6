package id.emall.sandbox.tariff;

import java.util.List;

/**
 * Made-up prices: so much a kilogram for each island in between and for each district away from the
 * seats, dearer when it is faster.
 */
record PlayedTariff(String courier, String code, String name, String days, int percent) {

  static final List<PlayedTariff> ALL =
      List.of(
          new PlayedTariff("jne", "OKE", "Ongkos Kirim Ekonomis", "3-6", 85),
          new PlayedTariff("jne", "REG", "Layanan Reguler", "2-3", 100),
          new PlayedTariff("jne", "YES", "Yakin Esok Sampai", "1", 170),
          new PlayedTariff("jne", "JTR<130", "JNE Trucking", "", 900),
          new PlayedTariff("tiki", "ECO", "Economy Service", "4", 80),
          new PlayedTariff("tiki", "REG", "Regular Service", "2", 98),
          new PlayedTariff("tiki", "HDS", "Holiday Delivery Service", "1", 200),
          new PlayedTariff("pos", "Pos Reguler", "240", "2-4", 93),
          new PlayedTariff("pos", "Pos Nextday", "447", "1", 150),
          new PlayedTariff("wahana", "Normal", "Normal Service", "3-5", 75),
          new PlayedTariff("jnt", "EZ", "Reguler", "2", 99));

  private static final int BASE = 9_000;
  private static final int PER_ISLAND = 7_000;
  private static final int PER_DISTRICT = 500;

  long price(PlayedArea origin, PlayedArea destination, long kilograms) {
    int islands = Math.abs(island(origin) - island(destination));
    int districts = origin.ordinal() + destination.ordinal();
    long perKg =
        (BASE + (long) PER_ISLAND * islands + (long) PER_DISTRICT * districts) * percent / 100;
    return Math.max(1, kilograms) * perKg;
  }

  private static int island(PlayedArea area) {
    return area.regency().code().charAt(0) - '0';
  }
}
