package igf.console.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Where a browser goes after a form: by 303, so that going back or reloading sends nothing. */
public final class Onward {

    private Onward() {}

    /** What a handler returns. @param path of a page of ours, encoded */
    public static String to(Visit visit, String path) {
        visit.request().setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:" + path;
    }
}
