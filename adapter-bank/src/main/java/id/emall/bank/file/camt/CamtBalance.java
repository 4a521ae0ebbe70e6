package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Place;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A {@code Bal}.
 *
 * @param code of its type, e.g. {@code CLBD}
 * @param amount negative when the account is in debit, scale 2
 */
record CamtBalance(Place place, String code, BigDecimal amount, LocalDate day) {

  static CamtBalance of(int line, Leaves leaves) {
    Place signed = leaves.place("CdtDbtInd", line);
    BigDecimal amount =
        CamtValue.amount(leaves.required("Amt", line, "1234.56"), leaves.place("Amt", line));
    boolean credit =
        CamtValue.direction(leaves.required("CdtDbtInd", line, "CRDT / DBIT"), signed)
            == Direction.CREDIT;
    String code = leaves.required("Tp/CdOrPrtry/Cd", line, "OPBD / CLBD");
    return new CamtBalance(
        new Place(line, "Bal/" + code), code, credit ? amount : amount.negate(), day(line, leaves));
  }

  private static LocalDate day(int line, Leaves leaves) {
    if (leaves.has("Dt/DtTm")) {
      return LocalDate.ofInstant(
          CamtValue.moment(leaves.text("Dt/DtTm"), leaves.place("Dt/DtTm", line)), MallClock.WIB);
    }
    return CamtValue.day(leaves.required("Dt/Dt", line, "yyyy-MM-dd"), leaves.place("Dt/Dt", line));
  }
}
