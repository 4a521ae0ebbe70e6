package id.emall.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An operator uploads what the bank's own site offers. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class FilesIT {

  private static final SecureRandom CHANCE = new SecureRandom();

  @TempDir Path folder;

  @Test
  void money_that_the_feed_has_shown_is_known_when_the_file_shows_it_too(Stage stage)
      throws IOException {
    long odd = 2_000_000 + CHANCE.nextInt(90_000);
    stage.world().transfer("mandiri", odd, "SITI RAHMA", "berkas");
    Operator laras = new Operator(stage);
    laras.signsIn();
    laras.opensTheUnmatchedPayment(odd);
    Path file = folder.resolve("mandiri.sta");
    Files.write(file, stage.world().statement("mandiri", "mt940"));
    Tab desk = laras.tab();

    desk.open("/pengelola/berkas").looks("operator-files");
    desk.attach("Berkas dari situs bank", file).press("Unggah");
    desk.reads("Semua mutasi di berkas ini sudah dimasukkan.");
    desk.reads("Sudah dikenal dari sumber lain").reads("lewat mandiri-snap");
    desk.looks("operator-file");

    desk.open("/pengelola/berkas").attach("Berkas dari situs bank", file).press("Unggah");
    desk.reads("Isi berkas ini sudah pernah diunggah; inilah laporannya.");
  }

  @Test
  void a_file_that_is_no_statement_is_refused_in_words(Stage stage) throws IOException {
    Operator laras = new Operator(stage);
    laras.signsIn();
    Path file = folder.resolve("catatan.txt");
    Files.writeString(file, "ini bukan rekening koran " + CHANCE.nextLong());
    Tab desk = laras.tab();

    desk.open("/pengelola/berkas").attach("Berkas dari situs bank", file).press("Unggah");

    desk.reads("Tidak ada satu baris pun yang dimasukkan.").reads("awal berkas tidak dikenali");
    desk.looks("operator-file-refused");
  }
}
