package id.emall.web.operator.lookup;

import id.emall.contracts.time.MallClock;
import id.emall.core.insight.Period;
import id.emall.core.insight.lookup.LookupWish;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.operator.ListAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What was asked for in the address of a list, as far as it makes sense: what does not, does not
 * narrow.
 *
 * @param form as its fields show it
 */
public record LookupSearch(Form form, Period period) {

  private static final int WORDS_MOST = 100;

  private static final List<String> WORDS =
      List.of(
          "nomor",
          "dari",
          "sampai",
          "pembeli",
          "toko",
          "keadaan",
          "paling-sedikit",
          "paling-banyak",
          "cara");

  /** The last thirty days where no others are asked for. */
  static LookupSearch read(Form sent, Instant now) {
    Period period =
        Period.asked(
            Numbers.day(sent.value("dari")).orElse(null),
            Numbers.day(sent.value("sampai")).orElse(null),
            LocalDate.ofInstant(now, MallClock.WIB));
    return new LookupSearch(
        sent.put("dari", period.from().toString()).put("sampai", period.until().toString()),
        period);
  }

  /**
   * @param states those that there are; any other is none
   */
  LookupWish wish(Enum<?>[] states) {
    return new LookupWish(
        words("nomor"),
        period,
        words("pembeli"),
        words("toko"),
        Arrays.stream(states)
            .map(Enum::name)
            .filter(state -> form.has("keadaan", state))
            .findFirst()
            .orElse(null),
        Numbers.rupiah(form.value("paling-sedikit")).orElse(null),
        Numbers.rupiah(form.value("paling-banyak")).orElse(null),
        words("cara"));
  }

  private String words(String field) {
    String typed = form.value(field);
    return typed.substring(0, Math.min(typed.length(), WORDS_MOST));
  }

  /** The same at another address. */
  ListAddress at(String path) {
    ListAddress address = new ListAddress(path);
    WORDS.forEach(field -> address.with(field, words(field)));
    return address;
  }
}
