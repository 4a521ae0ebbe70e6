package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Place;
import id.emall.bank.file.reading.Reading;
import id.emall.bank.file.reading.StatementChain;
import id.emall.contracts.bank.file.FileLayout;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the lines of a file together to messages. A message begins with {@code {1:} or, without
 * envelope, with {@code :20:}; it ends with {@code -}}, with the next {@code :20:}, or, only when
 * it has no envelope, with the file. Between messages may stand blank lines and {@code $}.
 */
final class MtLines {

  private static final int MOST_ENVELOPE_LINES = 10;
  private static final Pattern TAG = Pattern.compile(":([0-9]{2}[A-Z]?):(.*)");
  private static final Pattern TRAILER = Pattern.compile("-?(\\}(\\{5:.*)?)?\\$?");

  private enum State {
    BETWEEN,
    ENVELOPE,
    BODY
  }

  private final FileLayout layout;
  private final Reading reading;
  private final StatementChain chain = new StatementChain();
  private State state = State.BETWEEN;
  private int line;
  private int envelopeLines;
  private final StringBuilder envelope = new StringBuilder();
  private boolean enveloped;
  private MtMessage message;

  MtLines(FileLayout layout, Reading reading) {
    this.layout = layout;
    this.reading = reading;
  }

  void line(String text) {
    line++;
    String content = printable(text);
    switch (state) {
      case BETWEEN -> between(content);
      case ENVELOPE -> envelope(content);
      case BODY -> body(content);
    }
  }

  /** The file ends here. */
  void end() {
    Place here = new Place(line, "");
    if (state == State.ENVELOPE) {
      throw here.cutOff("{4:");
    }
    if (state == State.BODY) {
      if (enveloped) {
        throw here.cutOff("-}");
      }
      message.end(line);
    }
    chain.end();
  }

  private void between(String content) {
    if (content.isBlank() || content.equals("$")) {
      return;
    }
    if (content.startsWith("{1:") || content.startsWith("${1:")) {
      envelopeLines = 0;
      envelope.setLength(0);
      envelope(content);
    } else if (content.startsWith(":20:")) {
      begin(false);
      body(content);
    } else if (!content.startsWith("{5:")) {
      throw new Place(line, "").unexpected(content, "{1: / :20:");
    }
  }

  private void envelope(String content) {
    state = State.ENVELOPE;
    envelopeLines++;
    int body = content.indexOf("{4:");
    envelope.append(content);
    if (body >= 0) {
      mustBeOneType();
      begin(true);
      String rest = content.substring(body + 3);
      if (!rest.isBlank()) {
        body(rest);
      }
    } else if (envelopeLines > MOST_ENVELOPE_LINES) {
      throw new Place(line, "").missing("{4:");
    }
  }

  private void body(String content) {
    Matcher tag = TAG.matcher(content);
    if (tag.matches()) {
      if (tag.group(1).equals("20") && message.hasBegun()) {
        message.end(line);
        message = new MtMessage(layout, reading, chain);
      }
      message.tag(line, tag.group(1), tag.group(2));
    } else if (content.startsWith("-") && TRAILER.matcher(content.strip()).matches()) {
      message.end(line);
      state = State.BETWEEN;
    } else if (content.startsWith("{1:")) {
      throw new Place(line, "").cutOff("-}");
    } else if (!content.isBlank()) {
      message.more(line, content);
    }
  }

  private void begin(boolean withEnvelope) {
    state = State.BODY;
    enveloped = withEnvelope;
    message = new MtMessage(layout, reading, chain);
  }

  private void mustBeOneType() {
    String type = MtFormat.type(envelope.toString()).orElse(layout.name());
    if (!type.equals(layout.name())) {
      throw new Place(line, "{2:").unexpected(type, layout.name());
    }
  }

  /** Some links put start and end marks around a message. */
  private static String printable(String text) {
    return text.indexOf('\u0001') < 0 && text.indexOf('\u0003') < 0
        ? text
        : text.replace("\u0001", "").replace("\u0003", "");
  }
}
