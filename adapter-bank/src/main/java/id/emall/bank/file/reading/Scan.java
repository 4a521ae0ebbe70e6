package id.emall.bank.file.reading;

import id.emall.contracts.bank.file.StatementFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A first going through the bytes: how many, which fingerprint, which encoding. A byte order mark
 * decides the encoding; without one it is UTF-8 when all of the file is, else Windows-1252, which
 * older bank programs write.
 */
public final class Scan {

  public static final int HEAD_BYTES = 64 * 1024;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};

  /** First bytes, in hex, of what people upload by mistake. */
  private static final Map<String, String> MAGIC =
      Map.of(
          "d0cf11e0", "Excel (.xls)",
          "504b0304", "Excel (.xlsx) / ZIP",
          "25504446", "PDF",
          "1f8b", "gzip");

  private final long bytes;
  private final String sha256;
  private final byte[] head;
  private final boolean utf8;

  private Scan(long bytes, String sha256, byte[] head, boolean utf8) {
    this.bytes = bytes;
    this.sha256 = sha256;
    this.head = head;
    this.utf8 = utf8;
  }

  /**
   * @param mostBytes where to stop; {@link #bytes} is then larger
   */
  public static Scan of(StatementFile file, long mostBytes) throws IOException {
    MessageDigest digest = Fingerprint.sha256();
    Utf8Check utf8 = new Utf8Check();
    try (InputStream in = file.open()) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      byte[] buffer = head.clone();
      long bytes = 0;
      for (int n = head.length; n > 0 && bytes <= mostBytes; n = in.read(buffer)) {
        bytes += n;
        digest.update(buffer, 0, n);
        utf8.add(buffer, n);
      }
      return new Scan(bytes, HexFormat.of().formatHex(digest.digest()), head, utf8.holds());
    }
  }

  /** Of the beginning alone. */
  public static Scan head(StatementFile file) throws IOException {
    try (InputStream in = file.open()) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      Utf8Check utf8 = new Utf8Check();
      utf8.add(head, head.length);
      return new Scan(head.length, "", head, !utf8.malformed);
    }
  }

  public long bytes() {
    return bytes;
  }

  public String sha256() {
    return sha256;
  }

  /** The beginning as text; what is cut at its end may be damaged. */
  public String head() {
    int skip = mark();
    return new String(head, skip, head.length - skip, charset());
  }

  /** What it is when it is no text. */
  public Optional<String> notText() {
    String start = head().stripLeading();
    if (start.regionMatches(true, 0, "<html", 0, 5)
        || start.regionMatches(true, 0, "<!doctype html", 0, 14)
        || start.regionMatches(true, 0, "<table", 0, 6)) {
      return Optional.of("HTML");
    }
    return MAGIC.entrySet().stream()
        .filter(magic -> startsWith(HexFormat.of().parseHex(magic.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> start.indexOf('\0') >= 0 ? Optional.of("biner/binary") : Optional.empty());
  }

  /** The whole text, without a byte order mark. Undecodable bytes are an error. */
  public Reader text(InputStream in) throws IOException {
    // Not skipped: what listens to the stream shall hear of it.
    in.readNBytes(mark());
    CharsetDecoder decoder =
        charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(in, decoder);
  }

  private Charset charset() {
    if (startsWith(LITTLE_ENDIAN)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(BIG_ENDIAN)) {
      return StandardCharsets.UTF_16BE;
    }
    return utf8 ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private int mark() {
    if (startsWith(UTF_8)) {
      return 3;
    }
    return startsWith(LITTLE_ENDIAN) || startsWith(BIG_ENDIAN) ? 2 : 0;
  }

  private boolean startsWith(byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  /** Whether bytes that come in pieces are UTF-8. */
  private static final class Utf8Check {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer pieces = ByteBuffer.allocate(HEAD_BYTES + 8);
    private final CharBuffer dropped = CharBuffer.allocate(HEAD_BYTES + 8);
    private boolean malformed;

    void add(byte[] buffer, int length) {
      if (malformed) {
        return;
      }
      pieces.put(buffer, 0, length).flip();
      dropped.clear();
      CoderResult result = decoder.decode(pieces, dropped, false);
      malformed = result.isError();
      pieces.compact();
    }

    boolean holds() {
      dropped.clear();
      return !malformed && !decoder.decode(pieces.flip(), dropped, true).isError();
    }
  }
}
