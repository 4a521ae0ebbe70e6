package id.emall.web.operator.report;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.insight.Period;
import id.emall.core.insight.report.TradeWish;
import id.emall.core.ordering.OrderState;
import id.emall.core.region.Regions;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.operator.AreaFilter;
import id.emall.web.operator.ListAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Which part of a report was asked for in an address, as far as it makes sense: what does not, does
 * not narrow.
 *
 * @param form as its fields show it
 */
public record TradeSearch(Form form, AreaFilter area, Period period) {

  /** Those an order can be in once it was paid. */
  public static final List<OrderState> STATES =
      Arrays.stream(OrderState.values())
          .filter(state -> state != OrderState.AWAITING_PAYMENT && state != OrderState.LAPSED)
          .toList();

  private static final int WORDS_MOST = 100;

  /** The last thirty days where no others are asked for. */
  static TradeSearch read(Form sent, Actor.Member operator, Regions regions, Instant now) {
    Period period =
        Period.asked(
            Numbers.day(sent.value("dari")).orElse(null),
            Numbers.day(sent.value("sampai")).orElse(null),
            LocalDate.ofInstant(now, MallClock.WIB));
    return new TradeSearch(
        sent.put("dari", period.from().toString()).put("sampai", period.until().toString()),
        AreaFilter.of(regions, operator.area(), sent.value("provinsi"), sent.value("kabupaten")),
        period);
  }

  TradeWish wish() {
    return new TradeWish(
        period,
        STATES.stream().filter(state -> form.has("keadaan", state.name())).findFirst().orElse(null),
        area.area(),
        words("toko"),
        words("pembeli"),
        words("cara"));
  }

  private String words(String field) {
    String typed = form.value(field);
    return typed.substring(0, Math.min(typed.length(), WORDS_MOST));
  }

  /** The same at another address. */
  ListAddress at(String path) {
    return new ListAddress(path)
        .with("dari", form.value("dari"))
        .with("sampai", form.value("sampai"))
        .with("keadaan", form.value("keadaan"))
        .with("toko", words("toko"))
        .with("pembeli", words("pembeli"))
        .with("cara", words("cara"))
        .with("provinsi", area.province())
        .with("kabupaten", area.regency());
  }
}
