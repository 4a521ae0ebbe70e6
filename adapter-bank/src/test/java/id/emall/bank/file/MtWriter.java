package id.emall.bank.file;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes MT940 and MT942. */
final class MtWriter {

  private static final int WIDTH = 65;

  private MtWriter() {}

  static String day(Sample sample) {
    return "{1:F01BMRIIDJAXXXX0000000000}{2:I940EMALLXXXXXXXN}{4:\r\n" + body(sample) + "-}\r\n";
  }

  static String body(Sample sample) {
    StringBuilder text =
        new StringBuilder(":20:STMT\r\n:25:%s\r\n:28C:7\r\n".formatted(sample.account()));
    text.append(":60F:").append(balance(sample.from(), sample.opening())).append("\r\n");
    rows(text, sample);
    return text.append(":62F:")
        .append(balance(sample.to(), sample.closing()))
        .append("\r\n")
        .toString();
  }

  static String intraday(Sample sample) {
    StringBuilder text =
        new StringBuilder(
            "{1:F01BRINIDJAXXXX0000000000}{2:I942EMALLXXXXXXXN}{4:\n:20:STMT\n:25:%s\n:28C:7\n:34F:IDR0,\n:13D:2608011200+0700\n"
                .formatted(sample.account()));
    rows(text, sample);
    return text.append(":90D:")
        .append(sample.of(Direction.DEBIT).size())
        .append("IDR")
        .append(comma(sample.sum(Direction.DEBIT)))
        .append("\n:90C:")
        .append(sample.of(Direction.CREDIT).size())
        .append("IDR")
        .append(comma(sample.sum(Direction.CREDIT)))
        .append("\n-}\n")
        .toString();
  }

  private static void rows(StringBuilder text, Sample sample) {
    for (StatementRow row : sample.rows()) {
      text.append(":61:")
          .append(Writer.day(row.bookingDate(), "yyMMdd"))
          .append(row.direction() == Direction.CREDIT ? "C" : "D")
          .append(comma(row.amount()))
          .append("NTRFNONREF//")
          .append(row.bankTransactionId())
          .append("\n:86:");
      narrative(text, row.remark());
    }
  }

  private static void narrative(StringBuilder text, String remark) {
    int width = 4;
    String between = "";
    for (String word : remark.split(" ")) {
      if (width + word.length() > WIDTH) {
        between = "\n";
        width = 0;
      }
      text.append(between).append(word);
      between = " ";
      width += word.length() + 1;
    }
    text.append("\n");
  }

  private static String balance(LocalDate day, BigDecimal amount) {
    return (amount.signum() < 0 ? "D" : "C")
        + Writer.day(day, "yyMMdd")
        + "IDR"
        + comma(amount.abs());
  }

  private static String comma(BigDecimal amount) {
    return amount.toPlainString().replace('.', ',');
  }
}
