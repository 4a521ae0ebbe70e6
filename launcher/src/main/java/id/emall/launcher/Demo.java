package id.emall.launcher;

import id.emall.launcher.story.Person;
import id.emall.launcher.story.SellersMoney;
import id.emall.launcher.story.SevenCouriers;
import id.emall.launcher.story.Story;
import id.emall.launcher.story.StoryFailure;
import id.emall.launcher.story.WaysToPay;
import java.net.URI;
import java.util.List;

/** What only the demo does: plays the story and says where to look and as whom to sign in. */
final class Demo {

  /** As {@code id.emall.core.demo.DemoAccounts} has them. */
  static final String PASSWORD = "lumbung-demo-2026";

  static final List<String> OPERATORS = List.of("laras", "bagas");
  static final List<String> SELLERS = List.of("unirosda", "kangujang", "yukmarlina");
  static final String BUYER = "andinur";

  /** To whom the seven couriers bring parcels. */
  static final String PARCELS_BUYER = Person.yopie(PASSWORD).username();

  private Demo() {}

  /**
   * Plays the story; a failure is told and the mall stays up, so that one can look why.
   *
   * @param again whether the data of an earlier run are there
   */
  static void play(URI site, URI sandbox, boolean again, Progress progress) {
    progress.show("");
    if (again) {
      progress.show(
          "Data dari sebelumnya dipakai lagi: satu pesanan lagi dimainkan dan jam sandbox maju."
              + " (kept data: plays one more order and moves the clock on; ./emall up plays none)");
    }
    progress.show("Satu pesanan, dari daftar sampai selesai. (one order, start to end)");
    try (Story story = new Story(site, sandbox, SELLERS, PASSWORD, progress::say)) {
      story.play();
      progress.show("");
      progress.show(
          "Cara bayar lainnya, masing-masing satu pesanan, dalam bahasa Inggris."
              + " (every other way to pay, in English)");
      try (WaysToPay ways =
          new WaysToPay(site, sandbox, Person.emily(PASSWORD), PASSWORD, progress::say)) {
        ways.play();
      }
      progress.show("");
      progress.show(
          "Tujuh kurir, sembilan paket untuk %s di Ambon. (seven couriers, nine parcels)"
              .formatted(PARCELS_BUYER));
      try (SevenCouriers couriers =
          new SevenCouriers(site, sandbox, SELLERS, PASSWORD, progress::say)) {
        couriers.play();
      }
      progress.show("");
      progress.show("Uang penjual. (the sellers' money)");
      try (SellersMoney money =
          new SellersMoney(site, sandbox, SELLERS, OPERATORS, PASSWORD, progress::say)) {
        money.play();
      }
    } catch (StoryFailure e) {
      progress.say("CERITA TERHENTI (the story stopped): " + e.getMessage());
    }
  }

  static void tellAddresses(URI site, URI sandbox, Progress progress) {
    progress.show(
        """

        Mal      %s
        Sandbox  %s   (bank, kurir, SMS, surel, waktu)
        Masuk sebagai (sign in as), kata sandi (password) %s
          pembeli   (buyer)     %s
          penjual   (seller)    %s
          pengelola (operator)  %s
        Ctrl-C menghentikan semuanya. (stops everything)
        """
            .formatted(
                site,
                sandbox,
                PASSWORD,
                String.join(", ", BUYER, PARCELS_BUYER, Person.emily(PASSWORD).username()),
                String.join(", ", SELLERS),
                String.join(", ", OPERATORS)));
  }
}
