package id.emall.bank.bca.business;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The signature against the vectors of BCA's documentation and of php-bca. */
class BusinessSignatureTest {

  private static final String SECRET = "22a2d25e-765d-41e1-8d29-da68dcb5698b";
  private static final String TOKEN = "lIWOt2p29grUo59bedBUrBY3pnzqQX544LzYPohcGHOuwn8AUEdUKS";
  private static final String AT = "2016-02-03T10:00:00.000+07:00";
  private static final String OTHER_SECRET = "9db65b91-01ff-46ec-9274-3f234b677450";
  private static final String OTHER_TOKEN = "NopUsBuSbT3eNrQTfcEZN2aAL52JT1SlRgoL1MIslsX5gGIgv4YUf";
  private static final String OTHER_URL = "/banking/v2/corporates/corpid/accounts/0063001004";

  @Test
  void blanks_inside_values_are_left_out_of_a_signed_body() {
    String body =
        """
        {"CorporateID":"BCAAPI2016","SourceAccountNumber":"0201245680","TransactionID":"00000001",\
        "TransactionDate":"2016-01-30","ReferenceID":"12345/PO/2016","CurrencyCode":"IDR",\
        "Amount":"100000.00","BeneficiaryAccountNumber":"0201245681","Remark1":"Transfer Test",\
        "Remark2":"Online Transfer"}""";

    assertThat(
            BusinessSignature.of(SECRET, "POST", "/banking/corporates/transfers", TOKEN, body, AT))
        .isEqualTo("69ad66589ade078a30922a0848725cf153aecfcca82eba94e3270285b4a9c604");
    assertThat(BusinessSignature.text("POST", "/banking/corporates/transfers", TOKEN, body, AT))
        .contains("e3cf5797ac4ac02f7dad89ed2c5f5615c9884b2d802a504e4aebb76f45b8bdfb");
  }

  @Test
  void a_statement_is_signed_with_its_query_in_order() {
    String tail =
        "/corporates/BCAAPI2016/accounts/0201245680/statements"
            + "?EndDate=2016-09-01&StartDate=2016-09-01";

    assertThat(BusinessSignature.of(SECRET, "GET", "/banking/v2" + tail, TOKEN, "", AT))
        .isEqualTo("3ac124303746d222387d4398dddf33201a384aa22137aa08f4d9843c6f467a48");
    assertThat(BusinessSignature.of(SECRET, "GET", "/banking/v3" + tail, TOKEN, "", AT))
        .isEqualTo("51b0d8b8b44b4e02829f0ba20e1620e5526c649eed7e4440ac65daff02571bbb");
  }

  @Test
  void an_empty_body_is_hashed_as_such() {
    assertThat(
            BusinessSignature.of(
                OTHER_SECRET, "GET", OTHER_URL, OTHER_TOKEN, "", "2017-09-30T22:03:35.800+07:00"))
        .isEqualTo("761eaec0e544c9cf5010b406ade39228ab182401e57f17fc54b9daa5ad99d0d6");
  }

  @Test
  void a_body_is_signed_as_it_is_sent_also_with_get() {
    String body =
        """
        {"Amount":"100000.00","BeneficiaryAccountNumber":"8329389",\
        "CorporateID":"8293489283499","CurrencyCode":"idr","ReferenceID":"",\
        "Remark1":"iniadalahremark1","Remark2":"iniadalahremark2",\
        "SourceAccountNumber":"09202990","TransactionDate":"2019-02-30T22:03:35.800+07:00",\
        "TransactionID":"0020292"}""";

    assertThat(
            BusinessSignature.of(
                OTHER_SECRET, "GET", OTHER_URL, OTHER_TOKEN, body, "2019-02-30T22:03:35.800+07:00"))
        .isEqualTo("1878f0eedcd93ff53054c8fc9ea271a29c99ea2f752f636c1cc765948009a90b");
  }
}
