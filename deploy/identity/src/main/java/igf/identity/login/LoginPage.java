package igf.identity.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Serves the login page, in the language of the console. It shows no text from the request. */
@RestController
class LoginPage {

    private static final Set<String> LANGUAGES = Set.of("en", "fr", "ar", "es", "ru", "zh");
    /** The cookie in which the console, at the same address, stores a chosen language. */
    private static final String LANGUAGE_COOKIE = "IGF_LANGUAGE";
    /** Makes the default texts (English) the fallback, not those in the machine's language. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String page;

    LoginPage() throws IOException {
        page = new ClassPathResource("identity/login.html").getContentAsString(UTF_8);
    }

    @GetMapping("/login")
    ResponseEntity<String> login(HttpServletRequest request, CsrfToken csrf) {
        boolean refused = request.getParameter("error") != null;
        boolean signedOut = request.getParameter("out") != null;
        String language = language(request);
        ResourceBundle messages = ResourceBundle.getBundle("identity.login", Locale.of(language), NO_FALLBACK);
        String html = page.replace("{{note}}", refused ? errorNote(messages) : signedOut ? signedOutNote(messages) : "")
                .replace("{{invalid}}", refused ? "aria-invalid=\"true\" aria-describedby=\"note\"" : "")
                .replace("{{page}}", word(messages, refused ? "error" : "title"))
                .replace("{{lang}}", language)
                .replace("{{dir}}", language.equals("ar") ? "rtl" : "ltr")
                .replace("{{csrf-name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{csrf}}", HtmlUtils.htmlEscape(csrf.getToken()));
        for (String key : messages.keySet()) {
            html = html.replace("{{" + key + "}}", word(messages, key));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private static String errorNote(ResourceBundle messages) {
        return "<p class=\"refused\" id=\"note\" role=\"alert\">" + word(messages, "refused") + "</p>";
    }

    private static String signedOutNote(ResourceBundle messages) {
        return "<p id=\"note\" role=\"status\">" + word(messages, "left") + "</p>";
    }

    private static String word(ResourceBundle messages, String key) {
        return HtmlUtils.htmlEscape(messages.getString(key), UTF_8.name());
    }

    /** Returns the language chosen in the console, or the browser's preferred one of those that exist. */
    private static String language(HttpServletRequest request) {
        Stream<String> chosen = Stream.of(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                .map(Cookie::getValue);
        Stream<String> requested =
                Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.concat(chosen, requested)
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse("en");
    }
}
