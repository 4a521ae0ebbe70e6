package id.emall.sms.rajasms;

import id.emall.contracts.adapter.AdapterSettings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a setting, apart by commas; case does not matter. */
record Words(Set<String> all) {

  static Words of(AdapterSettings settings, String key, String fallback) {
    return new Words(
        Arrays.stream(settings.get(key, fallback).split(","))
            .map(Words::plain)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean have(String word) {
    return all.contains(plain(word));
  }

  private static String plain(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
