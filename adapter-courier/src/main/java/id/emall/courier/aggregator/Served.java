package id.emall.courier.aggregator;

import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierId;
import id.emall.courier.CourierSettings;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The courier whose parcels an aggregator follows for the mall.
 *
 * @param id as the mall calls it
 * @param code as the aggregator calls it
 */
record Served(CourierId id, String code) {

  /** The settings of every aggregator beside its own. */
  static List<SettingKey> keys(String production, SettingKey... own) {
    List<SettingKey> keys = new ArrayList<>();
    keys.add(SettingKey.required("courier", "the courier that is followed, e.g. WAHANA"));
    keys.add(
        SettingKey.optional(
            "courier-code", "what the aggregator calls it, the same in small letters unless told"));
    keys.add(SettingKey.secret("api-key", "key that the aggregator issued"));
    Collections.addAll(keys, own);
    return CourierSettings.keys(production, keys.toArray(SettingKey[]::new));
  }

  static Served of(CourierSettings settings) {
    String name = settings.own().get("courier").toUpperCase(Locale.ROOT);
    try {
      return new Served(
          new CourierId(name), settings.own().get("courier-code", name.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw settings.refused("courier", "must be a courier's short name such as WAHANA");
    }
  }

  /** How the courier's own words are read. */
  StatusTable words() {
    return Tables.of(id);
  }
}
