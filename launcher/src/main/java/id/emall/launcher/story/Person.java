package id.emall.launcher.story;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** A made-up buyer, new in every story. */
public record Person(
    String name, String username, String password, String email, String phone, String address) {

  private static final String[] FIRST = {
    "Sari", "Dewi", "Rina", "Bagas", "Yusuf", "Intan", "Galih"
  };
  private static final String[] LAST = {
    "Lestari", "Pratama", "Siregar", "Wijaya", "Hidayat", "Putri"
  };

  public static Person any(RandomGenerator chance) {
    String first = FIRST[chance.nextInt(FIRST.length)];
    String last = LAST[chance.nextInt(LAST.length)];
    int number = chance.nextInt(1_000_000, 10_000_000);
    String username = (first + number).toLowerCase(Locale.ROOT);
    return new Person(
        first + " " + last,
        username,
        "kopi-susu-" + number,
        username + "@contoh.example",
        "0812" + chance.nextInt(10_000_000, 100_000_000),
        "Jalan Kaliurang " + chance.nextInt(1, 200));
  }

  public String firstName() {
    return name.substring(0, name.indexOf(' '));
  }
}
