package id.emall.core.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** What stands in {@code demo.json}, and the drawings beside it. */
record DemoContent(
    List<Shop> shops,
    List<Product> products,
    List<Family> families,
    List<Person> buyers,
    Person operator,
    Person secondOperator,
    Applicant applicant,
    List<Review> reviews,
    List<Question> questions) {

  /**
   * A member.
   *
   * @param language {@code en}; null for Indonesian
   */
  record Person(
      String name,
      String username,
      String email,
      String phone,
      String regency,
      String address,
      String language) {}

  record Shop(
      String slug, String name, String tagline, String about, String banner, Person owner) {}

  /**
   * Something to buy.
   *
   * @param makingDays within which it is made to order; 0 or left out when it is sold from stock
   */
  record Product(
      String slug,
      String shop,
      String category,
      String name,
      String description,
      long price,
      int stock,
      int makingDays,
      int weightGrams,
      List<String> photos) {}

  /**
   * A product in several sizes or colours.
   *
   * @param slug that its variants' addresses begin with
   * @param options what they differ in
   */
  record Family(
      String slug,
      String shop,
      String category,
      String name,
      String description,
      long price,
      int weightGrams,
      List<String> options,
      List<Variant> variants) {}

  /**
   * One of them.
   *
   * @param values one for each option
   */
  record Variant(List<String> values, int stock, List<String> photos) {}

  /** Somebody who wants to sell and waits for an operator. */
  record Applicant(Person person, String shop, String nik) {}

  record Review(String product, String buyer, int stars, String text) {}

  /**
   * What somebody asks.
   *
   * @param answer null while the seller owes it
   * @param hours until the answer
   */
  record Question(String product, String buyer, String text, String answer, int hours) {}

  static DemoContent read() {
    try (InputStream file = DemoContent.class.getResourceAsStream("demo.json")) {
      return new ObjectMapper().readValue(file, DemoContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's content cannot be read", e);
    }
  }

  /** Prices of the couriers beside JNE, as operators bring them; the caller closes it. */
  static InputStream tariffs() {
    return DemoContent.class.getResourceAsStream("tariffs.csv");
  }

  static byte[] drawing(String name) {
    try (InputStream file = DemoContent.class.getResourceAsStream("media/" + name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's drawing " + name + " cannot be read", e);
    }
  }
}
