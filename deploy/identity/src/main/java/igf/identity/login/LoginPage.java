package igf.identity.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page that asks for name and password; nothing of the request is ever shown on it. */
@RestController
class LoginPage {

    private static final String REFUSED =
            "<p class=\"refused\" id=\"note\" role=\"alert\">Name or password is wrong. Please try again.</p>";
    private static final String LEFT = "<p id=\"note\" role=\"status\">You have signed out.</p>";

    private final String page;

    LoginPage() throws IOException {
        page = new ClassPathResource("identity/login.html").getContentAsString(UTF_8);
    }

    @GetMapping("/login")
    ResponseEntity<String> login(HttpServletRequest request, CsrfToken csrf) {
        boolean refused = request.getParameter("error") != null;
        boolean left = request.getParameter("out") != null;
        String html = page.replace("{{note}}", refused ? REFUSED : left ? LEFT : "")
                .replace("{{invalid}}", refused ? "aria-invalid=\"true\" aria-describedby=\"note\"" : "")
                .replace("{{title}}", refused ? "Error: Sign in" : "Sign in")
                .replace("{{csrf-name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{csrf}}", HtmlUtils.htmlEscape(csrf.getToken()));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
