package id.emall.contracts.order;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes a day as xs:date. An offset, which xs:date allows, is read and left aside. */
public final class DateText extends XmlAdapter<String, LocalDate> {

  @Override
  public LocalDate unmarshal(String text) {
    return text == null ? null : LocalDate.parse(text.strip(), DateTimeFormatter.ISO_DATE);
  }

  @Override
  public String marshal(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
