package id.emall.sms.smpp;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How to reach an SMSC and what it expects.
 *
 * @param pair whether it wants a transmitter and a receiver instead of a transceiver
 * @param sender address that people see; its type follows from its looks unless told
 * @param senderTon type of number, negative to let it follow from the sender
 * @param window submissions without an answer at the same time
 * @param perSecond submissions a second
 * @param latin whether the SMSC's default alphabet is ISO 8859-1 instead of GSM's
 */
record SmppSettings(
    String name,
    String host,
    int port,
    boolean tls,
    String systemId,
    String password,
    String systemType,
    boolean pair,
    String serviceType,
    String sender,
    int senderTon,
    int senderNpi,
    int window,
    int perSecond,
    Duration enquireEvery,
    Duration answerWithin,
    boolean latin,
    LongText longText,
    IdFormat idFormat,
    Wanted receipts,
    boolean validity) {

  /** How a text is sent that is too long for one message. */
  enum LongText {
    /** In parts with a header in the text. */
    UDH,
    /** In parts with optional parameters. */
    SAR,
    /** Whole; the SMSC splits it. */
    PAYLOAD
  }

  /** Which receipts are asked for. */
  enum Wanted {
    FINAL,
    FAILURE,
    NONE
  }

  private static final int USUAL_PORT = 2775;

  static final List<SettingKey> KEYS =
      List.of(
          SettingKey.required("host", "address of the SMSC"),
          SettingKey.optional("port", "its port, 2775 when not given"),
          SettingKey.optional("tls", "whether the connection is encrypted, false when not given"),
          SettingKey.required("system-id", "the account's system id"),
          SettingKey.secret("password", "the account's password"),
          SettingKey.optional("system-type", "the account's system type, empty when not given"),
          SettingKey.optional(
              "bind", "transceiver, or pair for a transmitter and a receiver; transceiver"),
          SettingKey.optional("service-type", "service type of submissions, empty when not given"),
          SettingKey.optional(
              "sender", "number or name that people see; the account's own when not given"),
          SettingKey.optional("sender-ton", "type of the sender's number; by its looks"),
          SettingKey.optional("sender-npi", "numbering plan of the sender; by its looks"),
          SettingKey.optional("window", "submissions without an answer at once, 10"),
          SettingKey.optional("per-second", "submissions a second, 10"),
          SettingKey.optional("enquire-link", "pause between signs of life, PT30S"),
          SettingKey.optional("answer-within", "how long an answer may take, PT10S"),
          SettingKey.optional("alphabet", "the SMSC's default alphabet: gsm or latin1; gsm"),
          SettingKey.optional("long", "how long texts are sent: udh, sar or payload; udh"),
          SettingKey.optional(
              "id-format",
              "how receipts spell the submission's id: exact, submit-hex, receipt-hex or no-zeros"),
          SettingKey.optional("receipts", "final, failure or none; final"),
          SettingKey.optional(
              "validity", "whether the SMSC is told how long a text is worth delivering; true"));

  static SmppSettings of(AdapterSettings settings) {
    return new SmppSettings(
        settings.name(),
        settings.get("host"),
        whole(settings, "port", USUAL_PORT, 1, 65_535),
        settings.get("tls", "false").equals("true"),
        settings.get("system-id"),
        settings.get("password"),
        settings.get("system-type", ""),
        oneOf(settings, "bind", "transceiver", "pair").equals("pair"),
        settings.get("service-type", ""),
        settings.get("sender", ""),
        whole(settings, "sender-ton", -1, -1, 6),
        whole(settings, "sender-npi", -1, -1, 18),
        whole(settings, "window", 10, 1, 1_000),
        whole(settings, "per-second", 10, 1, 10_000),
        settings.get("enquire-link", Duration.ofSeconds(30)),
        settings.get("answer-within", Duration.ofSeconds(10)),
        oneOf(settings, "alphabet", "gsm", "latin1").equals("latin1"),
        LongText.valueOf(oneOf(settings, "long", "udh", "sar", "payload").toUpperCase(Locale.ROOT)),
        IdFormat.named(
            oneOf(settings, "id-format", "exact", "submit-hex", "receipt-hex", "no-zeros")),
        Wanted.valueOf(
            oneOf(settings, "receipts", "final", "failure", "none").toUpperCase(Locale.ROOT)),
        oneOf(settings, "validity", "true", "false").equals("true"));
  }

  /** The first is what counts when nothing is given. */
  private static String oneOf(AdapterSettings settings, String key, String... allowed) {
    String text = settings.get(key, allowed[0]);
    if (!Arrays.asList(allowed).contains(text)) {
      throw wrong(settings, key, "one of " + String.join(", ", allowed), text);
    }
    return text;
  }

  private static int whole(
      AdapterSettings settings, String key, int fallback, int least, int most) {
    String text = settings.get(key, Integer.toString(fallback));
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw wrong(settings, key, "a whole number from " + least + " to " + most, text);
  }

  private static IllegalArgumentException wrong(
      AdapterSettings settings, String key, String expected, String text) {
    return new IllegalArgumentException(
        "setting '%s' of adapter '%s' must be %s, got '%s'"
            .formatted(key, settings.name(), expected, text));
  }
}
