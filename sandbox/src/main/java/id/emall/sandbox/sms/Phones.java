package id.emall.sandbox.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phones that all gateways of one sandbox reach, with what arrived on them. */
public final class Phones {

  private final List<TextMessage> arrived = new ArrayList<>();

  synchronized void arrive(TextMessage message) {
    arrived.add(message);
  }

  /** All, or those that one number got. */
  synchronized List<TextMessage> latestFirst(Optional<String> to) {
    return arrived.reversed().stream()
        .filter(message -> to.isEmpty() || message.reached(to.get()))
        .toList();
  }
}
