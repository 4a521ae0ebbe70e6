package id.emall.contracts.bank.file;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Something in a file that is not as it must be.
 *
 * @param line counted from 1; 0 when it concerns the whole file
 * @param field tag, column or element as the file names it, e.g. {@code :61:}; empty when none
 * @param found as written, shortened; empty when nothing is there
 * @param expected a value or a format; empty where the kind says all
 */
public record FileProblem(int line, String field, Kind kind, String found, String expected) {

  private static final int LONGEST = 80;
  private static final String TEXTS = "id.emall.contracts.bank.file.problems";

  public FileProblem {
    found = found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
  }

  /** What is wrong. Each has a text in both languages. */
  public enum Kind {
    /** Excel, PDF, an archive or other content that is no text. */
    NOT_TEXT,
    /** The head of the file is of no layout that is known. */
    UNKNOWN_LAYOUT,
    /** Bytes that are no text in any expected encoding. */
    ENCODING,
    /** One of {@link FileLimits} is exceeded. */
    LIMIT,
    /** XML that is not well formed, or with a document type. */
    MARKUP,
    /** A value that does not have its format. */
    UNREADABLE,
    /** Something that must be there is not. */
    MISSING,
    /** Something stands where it must not. */
    UNEXPECTED,
    /** A sum, count or balance does not fit the rows. */
    MISMATCH,
    /** The file ends before its end. */
    CUT_OFF,
    /** A page or statement is missing between two others. */
    GAP,
    /** A page or statement stands twice. */
    REPEATED,
    /** Money other than rupiah. */
    CURRENCY,
    /** A row that is read all the same, but has no text to recognise its payer by. */
    NO_REMARK,
    /** A row that only informs and moves no money. */
    INFORMATION,
    /** A row over nothing. */
    ZERO_AMOUNT
  }

  /** A sentence for people, Indonesian unless the locale is English. */
  public String text(Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            TEXTS, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    String place =
        line == 0
            ? ""
            : MessageFormat.format(texts.getString("place"), Integer.toString(line), field).strip()
                + ": ";
    return place + MessageFormat.format(texts.getString(kind.name()), field, found, expected);
  }
}
