package id.emall.core.notice.sms;

import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * In which order gateways are tried for a message. Those that name prefixes serve only these; among
 * the rest the settings decide: by their order, by price, or by share. A gateway that works badly
 * comes last.
 */
@ApplicationScoped
public class GatewayChoice implements StartUpWork {

  private static final String PREFIX = "emall.sms.";

  private Adapters adapters;
  private GatewayHealth health;
  private By by;
  private Map<String, Terms> terms;
  private SettingReader settings;

  protected GatewayChoice() {}

  @Inject
  GatewayChoice(Adapters adapters, GatewayHealth health, SettingReader settings) {
    this.adapters = adapters;
    this.health = health;
    this.settings = settings;
  }

  private enum By {
    ORDER,
    PRICE,
    SHARE
  }

  /**
   * How a gateway is to be used.
   *
   * @param prefixes beginnings of the numbers that it serves, with plus sign; none for all
   * @param price rupiah for one part
   * @param share weight among the others
   */
  private record Terms(String name, int order, List<String> prefixes, int price, int share) {

    boolean serves(String number) {
      return prefixes.isEmpty() || prefixes.stream().anyMatch(number::startsWith);
    }
  }

  /** Reads its settings, so that a wrong one stops the start and no message. */
  @Override
  public void run() {
    terms();
  }

  /**
   * @param to E.164
   * @param messageId decides by chance that is the same whenever it is asked
   * @param resting gateways that are left alone
   * @return names, the first to be tried first; none when nobody serves the number
   */
  public List<String> of(String to, UUID messageId, Set<String> resting) {
    List<Terms> able =
        terms().values().stream()
            .filter(one -> one.serves(to) && !resting.contains(one.name()))
            .sorted(Comparator.comparingInt(Terms::order).thenComparing(Terms::name))
            .collect(Collectors.toCollection(ArrayList::new));
    if (by == By.PRICE) {
      able.sort(Comparator.comparingInt(Terms::price));
    } else if (by == By.SHARE) {
      byShare(able, messageId);
    }
    Set<String> poor = able.size() > 1 ? health.poor() : Set.of();
    able.sort(Comparator.comparing(one -> poor.contains(one.name())));
    return able.stream().map(Terms::name).toList();
  }

  /** One of them, by its weight, goes first. */
  private static void byShare(List<Terms> able, UUID messageId) {
    int all = able.stream().mapToInt(Terms::share).sum();
    if (all > 0) {
      int drawn = Math.floorMod(messageId.hashCode() * 0x9E3779B9, all);
      Terms first = able.getFirst();
      for (Terms one : able) {
        drawn -= one.share();
        if (drawn < 0) {
          first = one;
          break;
        }
      }
      able.remove(first);
      able.addFirst(first);
    }
  }

  private synchronized Map<String, Terms> terms() {
    if (terms == null) {
      by = read("emall.message.sms-choice", "order");
      terms =
          adapters.smsGateways().keySet().stream()
              .collect(Collectors.toMap(name -> name, this::terms));
    }
    return terms;
  }

  private By read(String key, String usual) {
    String text = settings.text(key, usual);
    return Arrays.stream(By.values())
        .filter(way -> way.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "setting " + key + " must be order, price or share, got '" + text + "'"));
  }

  private Terms terms(String name) {
    String own = PREFIX + name + ".";
    return new Terms(
        name,
        settings.whole(own + "order", 100, 0, 1_000_000),
        Arrays.stream(settings.text(own + "prefixes", "").split(","))
            .map(String::strip)
            .filter(prefix -> !prefix.isEmpty())
            .toList(),
        settings.whole(own + "price", 0, 0, 1_000_000),
        settings.whole(own + "share", 1, 0, 1_000));
  }
}
