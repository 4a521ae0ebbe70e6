package id.emall.web.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Gives the OpenAPI file as it stands in the contracts module. */
@WebServlet({"/openapi", "/openapi.yaml", "/api/v1/openapi.yaml"})
public class OpenApiFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FILE = "id/emall/contracts/openapi.yaml";

  private transient byte[] content;

  @Override
  public void init() throws ServletException {
    try (InputStream file = OpenApiFile.class.getClassLoader().getResourceAsStream(FILE)) {
      if (file == null) {
        throw new ServletException("the contracts module has no " + FILE);
      }
      content = file.readAllBytes();
    } catch (IOException e) {
      throw new ServletException(FILE + " cannot be read", e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/yaml");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
