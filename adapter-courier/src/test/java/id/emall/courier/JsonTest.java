package id.emall.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void a_text_holds_nothing_that_neither_a_database_nor_xml_takes() {
    String told = "\u0000Tiba\u0001 di\u000b\tAmbon\uffff \ufffe(\u0085WIT)\n";

    assertThat(Json.text(JsonNodeFactory.instance.objectNode().put("text", told), "text"))
        .isEqualTo("Tiba di\tAmbon (WIT)");
  }
}
