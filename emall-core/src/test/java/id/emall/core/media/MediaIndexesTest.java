package id.emall.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.testing.CoreTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaIndexesTest extends CoreTest {

  @Test
  void whatever_names_a_file_is_found_by_an_index_when_the_file_goes() {
    List<String> scanned =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select c.conrelid::regclass || '.' || a.attname
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.confrelid = 'media'::regclass and not exists (
                          select 1 from pg_index i
                          where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                        """)
                    .mapTo(String.class)
                    .list());

    assertThat(scanned).isEmpty();
  }
}
