package id.emall.launcher.story;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Somebody who buys. */
public record Person(
    String name, String username, String password, String email, String phone, String address) {

  private static final String[] FIRST = {
    "Sari", "Dewi", "Rina", "Bagas", "Yusuf", "Intan", "Galih"
  };
  private static final String[] LAST = {
    "Lestari", "Pratama", "Siregar", "Wijaya", "Hidayat", "Putri"
  };

  /** A made-up buyer, new in every story. */
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

  /** One of the demo's buyers, in Ambon, two hours ahead of Jakarta. */
  public static Person yopie(String password) {
    return new Person(
        "Yohanes Pattiasina",
        "yopie",
        password,
        "yopie@example.com",
        "+6281200000414",
        "Jalan Contoh Pala No. 33");
  }

  /** One of the demo's buyers, in Ubud, who reads English. */
  public static Person emily(String password) {
    return new Person(
        "Emily Carter",
        "emilyc",
        password,
        "emily@example.com",
        "+6281200000415",
        "Jalan Contoh Frangipani No. 8");
  }

  public String firstName() {
    return name.substring(0, name.indexOf(' '));
  }
}
