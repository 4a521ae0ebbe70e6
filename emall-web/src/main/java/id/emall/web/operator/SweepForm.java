package id.emall.web.operator;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.payment.SweepDesk;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The form by which payments are chosen that a row brings: whole days of an account ({@code hari})
 * and single ones ({@code bayar}).
 *
 * @param groups all that are offered, by account and day
 * @param chosen ids of the chosen ones
 */
public record SweepForm(Form form, List<Group> groups, List<UUID> chosen) {

  static final String DAY = "hari";
  static final String ONE = "bayar";

  /** The sum that was shown, so that nothing else is decided than what was seen. */
  static final String SHOWN = "terhitung";

  /** How many payments of a day can be chosen one by one. */
  private static final int MOST_SHOWN = 100;

  public SweepForm {
    groups = List.copyOf(groups);
    chosen = List.copyOf(chosen);
  }

  /**
   * What was told for one account on one day.
   *
   * @param key names it in the form
   */
  public record Group(
      String key,
      String account,
      AccountKind kind,
      LocalDate day,
      List<SweepDesk.Told> payments,
      BigDecimal gross) {

    /** Those that can be chosen one by one. */
    public List<SweepDesk.Told> shown() {
      return payments.subList(0, Math.min(MOST_SHOWN, payments.size()));
    }
  }

  /** As it is first shown: with what the row most likely brings. */
  static SweepForm proposed(SweepDesk.Offer offer) {
    List<Group> groups = groups(offer);
    Set<UUID> likely = new HashSet<>(offer.likely());
    List<String> days = new ArrayList<>();
    List<String> single = new ArrayList<>();
    for (Group group : groups) {
      List<String> taken =
          group.payments().stream()
              .map(SweepDesk.Told::id)
              .filter(likely::contains)
              .map(UUID::toString)
              .toList();
      if (taken.size() == group.payments().size()) {
        days.add(group.key());
      } else {
        single.addAll(taken);
      }
    }
    return new SweepForm(
        Form.empty().putAll(DAY, days).putAll(ONE, single), groups, offer.likely());
  }

  /** As it was sent; what is not offered any more stays chosen, so that it can be refused. */
  static SweepForm sent(SweepDesk.Offer offer, Form sent) {
    List<Group> groups = groups(offer);
    List<UUID> chosen = new ArrayList<>();
    Set<String> days = new HashSet<>(sent.values(DAY));
    groups.stream()
        .filter(group -> days.contains(group.key()))
        .forEach(group -> group.payments().forEach(told -> chosen.add(told.id())));
    sent.values(ONE).stream()
        .limit(SweepDesk.MOST)
        .forEach(id -> Numbers.id(id).ifPresent(chosen::add));
    return new SweepForm(
        Form.empty().putAll(DAY, sent.values(DAY)).putAll(ONE, sent.values(ONE)),
        groups,
        chosen.stream().distinct().toList());
  }

  private static List<Group> groups(SweepDesk.Offer offer) {
    Map<String, List<SweepDesk.Told>> byDay =
        offer.payments().stream()
            .collect(
                Collectors.groupingBy(
                    told -> told.accountId() + "/" + told.day(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byDay.entrySet().stream().map(day -> group(day.getKey(), day.getValue())).toList();
  }

  private static Group group(String key, List<SweepDesk.Told> payments) {
    SweepDesk.Told first = payments.getFirst();
    return new Group(
        key,
        first.account(),
        first.kind(),
        first.day(),
        payments,
        payments.stream().map(SweepDesk.Told::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** Whether some of a day's payments are chosen one by one. */
  public boolean anyOf(Group group) {
    return group.shown().stream().anyMatch(told -> form.has(ONE, told.id().toString()));
  }

  /** What is written into the form beside a sum, to tell that it is still the same. */
  static String mark(SweepDesk.Sum sum) {
    return sum.account() + " " + sum.payments() + " " + sum.gross().toPlainString();
  }
}
