package id.emall.core.notice;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Who is told by mail of what is urgent, and how often. */
@ApplicationScoped
class AlarmReaders {

  private static final int MOST = 20;

  private SettingReader read;
  private People people;

  protected AlarmReaders() {}

  @Inject
  AlarmReaders(SettingReader read, People people) {
    this.read = read;
    this.people = people;
  }

  /**
   * Between two mails about what is urgent; the first of a quiet time goes at once. {@code
   * emall.alarm.interval}
   */
  Duration interval() {
    return read.duration("emall.alarm.interval", Duration.ofMinutes(30));
  }

  /**
   * The addresses of the settings, told in Indonesian; without any, all operators. {@code
   * emall.alarm.addresses}
   *
   * @throws IllegalStateException when one is no e-mail address, or there are too many
   */
  List<Addressee> all() {
    List<Addressee> named =
        read.find("emall.alarm.addresses").stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .map(AlarmReaders::addressee)
            .toList();
    if (named.size() > MOST) {
      throw new IllegalStateException(
          "setting emall.alarm.addresses names more than " + MOST + " addresses");
    }
    return named.isEmpty() ? people.operators() : named;
  }

  private static Addressee addressee(String given) {
    String address =
        EmailAddress.read(given)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "setting emall.alarm.addresses: no e-mail address: " + given));
    String name = Texts.in("id").say("alarm.reader");
    return new Addressee(null, name, null, address, "id", MallClock.WIB);
  }
}
