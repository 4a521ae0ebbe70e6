package id.emall.core.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The list of provinces and regencies, read once and kept in memory: it changes by law alone. */
@ApplicationScoped
public class Regions {

  private Jdbi jdbi;
  private volatile Atlas atlas;

  protected Regions() {}

  @Inject
  public Regions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Atlas(
      List<Province> provinces,
      Map<String, Regency> regencies,
      Map<String, List<Regency>> byProvince,
      List<Spot> seats,
      PlaceNames names) {}

  private record ProvinceRow(String code, String name, String timeZone) {}

  private record RegencyRow(
      String code,
      String provinceCode,
      Regency.Kind kind,
      String name,
      String seat,
      String timeZone,
      double latitude,
      double longitude) {}

  /** All provinces in the order of their codes. */
  public List<Province> provinces() {
    return atlas().provinces();
  }

  /**
   * The regencies and cities of a province in the order of their codes; none for an unknown one.
   */
  public List<Regency> regenciesOf(String provinceCode) {
    return atlas().byProvince().getOrDefault(provinceCode, List.of());
  }

  public Optional<Regency> find(String regencyCode) {
    return Optional.ofNullable(regencyCode).map(atlas().regencies()::get);
  }

  /** The seats of all regencies and cities. */
  public List<Spot> seats() {
    return atlas().seats();
  }

  /**
   * The city that a courier's words name, e.g. {@code HUB KOTA BANDUNG}; none where cities far
   * apart may be meant.
   *
   * @param words null for none
   */
  public Optional<Spot> named(String words) {
    return Optional.ofNullable(words).flatMap(atlas().names()::find);
  }

  private Atlas atlas() {
    Atlas known = atlas;
    if (known == null) {
      known = jdbi.withHandle(Regions::read);
      atlas = known;
    }
    return known;
  }

  private static Atlas read(Handle handle) {
    Map<String, Province> provinces = new LinkedHashMap<>();
    handle
        .createQuery("select code, name, time_zone from province order by code")
        .mapTo(ProvinceRow.class)
        .forEach(
            row ->
                provinces.put(
                    row.code(), new Province(row.code(), row.name(), ZoneId.of(row.timeZone()))));
    Map<String, Regency> regencies = new LinkedHashMap<>();
    Map<String, List<Regency>> byProvince = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select code, province_code, kind, name, seat, time_zone, latitude, longitude
            from regency order by code
            """)
        .mapTo(RegencyRow.class)
        .map(row -> regency(row, provinces.get(row.provinceCode())))
        .forEach(
            regency -> {
              regencies.put(regency.code(), regency);
              byProvince
                  .computeIfAbsent(regency.province().code(), code -> new ArrayList<>())
                  .add(regency);
            });
    return new Atlas(
        List.copyOf(provinces.values()),
        regencies,
        byProvince,
        regencies.values().stream().map(Regency::spot).toList(),
        new PlaceNames(regencies.values()));
  }

  private static Regency regency(RegencyRow row, Province province) {
    return new Regency(
        row.code(),
        province,
        row.kind(),
        row.name(),
        row.seat(),
        ZoneId.of(row.timeZone()),
        row.latitude(),
        row.longitude());
  }
}
