package partner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import partner.order.Invoice;

/** Plays what a client has no part in: the buyer who pays at the bank, and the courier. */
final class Sandbox {

  private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  Sandbox(String address) {
    this.address = address;
  }

  /** The buyer transfers the invoice's total. */
  void pay(Invoice invoice) throws IOException, InterruptedException {
    play(
        "/bank/transfer",
        """
        {"account": "%s", "amount": %d, "sender": "SITI RAHMA", "remark": "belanja"}
        """
            .formatted(invoice.getPayTo().getNumber(), invoice.getTotal()));
  }

  /** JNE takes a parcel and tells its resi, the number on the label. */
  String takeParcel() throws IOException, InterruptedException {
    String parcel = play("/jne/parcels", "{}");
    Matcher number = NUMBER.matcher(parcel);
    if (!number.find()) {
      throw new IOException("the courier told no resi: " + parcel);
    }
    return number.group(1);
  }

  /** JNE hands the parcel over. */
  void deliver(String resi) throws IOException, InterruptedException {
    play("/jne/parcels/" + resi + "/advance", "{\"to\": \"DELIVERED\"}");
  }

  private String play(String path, String json) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/sandbox" + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
