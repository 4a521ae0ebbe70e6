package id.emall.sandbox.courier;

import id.emall.sandbox.frame.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The access tokens a courier gave out. They live by the clock and die with the sandbox. */
final class Tokens {

  private static final String FORGOTTEN = "token-forgotten";
  private static final String USELESS = "token-useless";

  private final Stage stage;
  private final Duration life;
  private final Map<String, Instant> given = new HashMap<>();
  private int refusals;
  private long number;

  Tokens(Stage stage, Duration life) {
    this.stage = stage;
    this.life = life;
  }

  /** Those of a courier with tokens beside its others. */
  static Map<String, String> faults(Map<String, String> others) {
    Map<String, String> faults = new LinkedHashMap<>(others);
    faults.put(FORGOTTEN, "token yang sudah diberikan ditolak sekali");
    faults.put(USELESS, "token baru pun ditolak");
    return faults;
  }

  Duration life() {
    return life;
  }

  synchronized String give() {
    String token = "token-%d-%d".formatted(stage.clock().instant().toEpochMilli(), ++number);
    given.put(token, stage.clock().instant().plus(life));
    return token;
  }

  synchronized boolean takes(String token) {
    if (stage.faults().take(FORGOTTEN)) {
      given.clear();
    }
    if (stage.faults().take(USELESS)) {
      refusals = 2;
    }
    if (refusals > 0) {
      refusals--;
      return false;
    }
    return given.getOrDefault(token, Instant.MIN).isAfter(stage.clock().instant());
  }
}
