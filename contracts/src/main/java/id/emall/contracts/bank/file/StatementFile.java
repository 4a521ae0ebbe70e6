package id.emall.contracts.bank.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The content of an uploaded file. It is opened several times and must be the same each time. It
 * has no name, because names are given by people and tell nothing.
 */
@FunctionalInterface
public interface StatementFile {

  InputStream open() throws IOException;

  static StatementFile of(Path path) {
    return () -> Files.newInputStream(path);
  }

  static StatementFile of(byte[] content) {
    return () -> new ByteArrayInputStream(content);
  }
}
