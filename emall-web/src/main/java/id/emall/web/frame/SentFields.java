package id.emall.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Keeps what a form was sent with while its request lasts, for sending it again after a proof, and
 * takes off what the page that asks for the proof had added.
 */
@Provider
@ApplicationScoped
public class SentFields implements ReaderInterceptor {

  @Inject private ProofAsk proofAsk;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object read = context.proceed();
    if (read instanceof Form form) {
      proofAsk.sent(form.asMap());
    } else if (read instanceof MultivaluedMap<?, ?> fields) {
      @SuppressWarnings("unchecked")
      MultivaluedMap<String, String> texts = (MultivaluedMap<String, String>) fields;
      proofAsk.sent(texts);
    }
    return read;
  }
}
