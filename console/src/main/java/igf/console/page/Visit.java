package igf.console.page;

import igf.console.service.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** One look at one page: by whom, and in which language. Handlers of pages take it as a parameter. */
public record Visit(HttpServletRequest request, HttpServletResponse response, Visitor visitor, Locale locale) {

    /** What comes is the form again, with what was wrong: a body that a service could not read is a form that was not filled in rightly. */
    public void refused(Reply reply) {
        response.setStatus(reply.status() == 400 ? 422 : reply.status());
    }
}
