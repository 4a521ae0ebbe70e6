package id.emall.core.notice;

import java.time.ZoneId;
import java.util.UUID;

/**
 * Somebody who is told something.
 *
 * @param memberId null for a buyer who came through a partner
 * @param phone E.164
 * @param language {@code id} or {@code en}
 * @param zone of the place where they live
 */
record Addressee(
    UUID memberId, String name, String phone, String email, String language, ZoneId zone) {

  String address(Channel channel) {
    return switch (channel) {
      case SMS -> phone;
      case EMAIL -> email;
      case PUSH -> throw new IllegalArgumentException("devices have addresses of their own");
    };
  }

  /** The same person by another number and in another language. */
  Addressee reachedAt(String otherPhone, String otherLanguage) {
    return new Addressee(memberId, name, otherPhone, email, otherLanguage, zone);
  }

  /** The same person by another e-mail address. */
  Addressee mailedAt(String otherEmail) {
    return new Addressee(memberId, name, phone, otherEmail, language, zone);
  }

  Moments moments() {
    return new Moments(zone, language);
  }

  Texts texts() {
    return Texts.in(language);
  }
}
