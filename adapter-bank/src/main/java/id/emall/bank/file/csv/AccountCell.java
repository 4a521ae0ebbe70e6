package id.emall.bank.file.csv;

import id.emall.bank.file.reading.Place;

/** Account numbers. What went through a spreadsheet has lost its last digits and is refused. */
final class AccountCell {

  private AccountCell() {}

  static String digits(String text, Place place) {
    String digits = text.replaceAll("[ .-]", "");
    if (!text.matches("[0-9 .-]*") || !digits.matches("[0-9]{5,20}")) {
      throw place.unreadable(text, "1234567890");
    }
    return digits;
  }
}
