package id.emall.web.soap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaViolationTest {

  @Test
  void the_element_whose_value_does_not_fit_is_named() {
    assertThat(
            SchemaViolation.field(
                "cvc-type.3.1.3: The value 'x' of element 'o:provinceCode' is not valid. "
                    + "cvc-pattern-valid: Value 'x' is not facet-valid"))
        .isEqualTo("provinceCode");
  }

  @Test
  void the_element_that_is_missing_is_named() {
    assertThat(
            SchemaViolation.field(
                "cvc-complex-type.2.4.b: The content of element 'o:PlaceOrder' is not complete. "
                    + "One of '{\"urn:emall:order:v1\":buyer}' is expected."))
        .isEqualTo("buyer");
  }

  @Test
  void the_element_that_is_not_described_is_named() {
    assertThat(
            SchemaViolation.field(
                "cvc-complex-type.2.4.a: Invalid content was found starting with element "
                    + "'{\"urn:emall:order:v1\":foo}'. "
                    + "One of '{\"urn:emall:order:v1\":provinceCode}' is expected."))
        .isEqualTo("foo");
  }

  @Test
  void what_names_nothing_is_the_body() {
    assertThat(SchemaViolation.field("XML")).isEqualTo("body");
  }
}
