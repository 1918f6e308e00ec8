package igf.console.language;

import igf.console.page.PageContext;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /language}: stores the chosen language and redirects to the previous page. */
@Controller
class LanguagePage {

    private final CookieLanguageResolver languages;

    LanguagePage(org.springframework.web.servlet.LocaleResolver languages) {
        this.languages = (CookieLanguageResolver) languages;
    }

    @PostMapping("/language")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "/") String back,
            PageContext context,
            HttpServletResponse response) {
        languages.setLocale(context.request(), response, Locale.of(lang));
        String page = PageContext.localOr(back, "/");
        String target = Language.isSupported(lang) ? page.replaceFirst("([?&]lang=)[a-z]*", "$1" + lang) : page;
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(target))
                .build();
    }
}
