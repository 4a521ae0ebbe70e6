package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Format;
import id.emall.bank.file.reading.Reading;
import id.emall.contracts.bank.file.FileLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises MT940 and MT942 by envelope or first tag. The bank is known only when the envelope
 * holds its address (BIC); some banks write a name there, and then it is left open.
 */
public final class MtFormat implements Format {

  static final String DAY = "MT940";
  static final String INTRADAY = "MT942";

  private static final Map<String, String> ADDRESSES =
      Map.of("CENAIDJA", "BCA", "BMRIIDJA", "MANDIRI", "BNINIDJA", "BNI", "BRINIDJA", "BRI");
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{4}IDJA");
  private static final Pattern TYPE = Pattern.compile("\\{2:[IO](94[02])");
  private static final Pattern INTRADAY_TAG = Pattern.compile("(?m)^:(34F|13D):");
  private static final Pattern ROW_TAG = Pattern.compile("(?m)^:(61|60[FM]):");

  @Override
  public List<String> names() {
    return List.of(DAY, INTRADAY);
  }

  @Override
  public Optional<FileLayout> recognise(String head) {
    String start = head.stripLeading();
    if (start.startsWith("{1:")) {
      int body = start.indexOf("{4:");
      String envelope = body < 0 ? start : start.substring(0, body);
      return Optional.of(layout(type(envelope, start), bank(envelope)));
    }
    return start.startsWith(":20:")
        ? Optional.of(layout(type("", start), Optional.empty()))
        : Optional.empty();
  }

  @Override
  public char boundary() {
    return '\n';
  }

  @Override
  public void read(Reader text, FileLayout layout, Reading reading) throws IOException {
    BufferedReader lines = new BufferedReader(text, 1 << 16);
    MtLines messages = new MtLines(layout, reading);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      messages.line(line);
    }
    messages.end();
  }

  /** The envelope says the type; without one the fields that only one of them has. */
  private static String type(String envelope, String start) {
    return type(envelope)
        .orElseGet(
            () -> {
              Matcher row = ROW_TAG.matcher(start);
              Matcher intraday = INTRADAY_TAG.matcher(start);
              boolean isIntraday =
                  intraday.find() && (!row.find() || intraday.start() < row.start());
              return isIntraday ? INTRADAY : DAY;
            });
  }

  /** What an envelope says of the message in it. */
  static Optional<String> type(String envelope) {
    Matcher type = TYPE.matcher(envelope);
    return type.find() ? Optional.of("MT" + type.group(1)) : Optional.empty();
  }

  private static Optional<String> bank(String envelope) {
    List<String> banks =
        ADDRESS
            .matcher(envelope)
            .results()
            .map(found -> ADDRESSES.getOrDefault(found.group(), ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return banks.size() == 1 ? Optional.of(banks.getFirst()) : Optional.empty();
  }

  private static FileLayout layout(String type, Optional<String> bank) {
    return new FileLayout(type, bank, false, false);
  }
}
