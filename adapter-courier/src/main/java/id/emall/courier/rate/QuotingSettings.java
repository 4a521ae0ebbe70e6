package id.emall.courier.rate;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierId;
import id.emall.courier.Conversation;
import id.emall.courier.Unanswered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** The settings that every service that quotes prices has, and what is made of them. */
final class QuotingSettings {

  /** A buyer waits. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private final String service;
  private final AdapterContext context;

  QuotingSettings(String service, AdapterContext context) {
    this.service = service;
    this.context = context;
  }

  static List<SettingKey> keys(String production, SettingKey... own) {
    List<SettingKey> keys = new ArrayList<>();
    keys.add(SettingKey.optional("base-url", production + " unless told"));
    Collections.addAll(keys, own);
    keys.add(SettingKey.optional("connect-timeout", "PT2S unless told"));
    keys.add(SettingKey.optional("read-timeout", "PT5S unless told"));
    return List.copyOf(keys);
  }

  AdapterSettings own() {
    return context.settings();
  }

  Conversation conversation() {
    return new Conversation(
        service,
        context.http(),
        own().get("connect-timeout", CONNECT_TIMEOUT),
        own().get("read-timeout", READ_TIMEOUT));
  }

  HttpUrl baseUrl(String production) {
    HttpUrl url = HttpUrl.parse(own().get("base-url", production));
    if (url == null || url.query() != null) {
      throw new IllegalArgumentException(
          "setting 'base-url' of adapter '" + own().name() + "' must be an http or https address");
    }
    return url;
  }

  /**
   * The couriers that are asked for: our names and the service's, the same in small letters unless
   * written {@code POS=posindonesia}.
   */
  Map<CourierId, String> couriers(String fallback) {
    Map<CourierId, String> couriers = new LinkedHashMap<>();
    for (String one : own().get("couriers", fallback).split(",")) {
      String[] names = one.strip().split("=", 2);
      try {
        couriers.put(
            new CourierId(names[0].strip().toUpperCase(Locale.ROOT)),
            names[names.length - 1].strip().toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "setting 'couriers' of adapter '"
                + own().name()
                + "' must be couriers' short names such as JNE,POS",
            e);
      }
    }
    return couriers;
  }

  /** Those couriers that are wanted, by the service's names. */
  static Map<String, CourierId> wanted(Map<CourierId, String> served, Set<CourierId> wanted) {
    return served.entrySet().stream()
        .filter(one -> wanted.contains(one.getKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one, LinkedHashMap::new));
  }

  /** Tells a conversation that came to nothing as the core knows it. */
  static <T> T told(Supplier<T> conversation) {
    try {
      return conversation.get();
    } catch (Unanswered e) {
      OutsideFailure failure = e.failure();
      throw failure;
    }
  }
}
