package igf.console.page;

import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;

/** A request for a page: its viewer and language. Page handlers take it as an argument. */
public record PageContext(
        HttpServletRequest request,
        HttpServletResponse response,
        Viewer viewer,
        Locale locale,
        Texts texts,
        Model model,
        Services services,
        Editions editions) {

    /** Gives the page's template a value. */
    public void addAttribute(String name, @Nullable Object value) {
        model.addAttribute(name, value);
    }

    /** Returns a text of the catalogue in the viewer's language. */
    public String message(String key, Object... arguments) {
        return texts.get(key, locale, arguments);
    }

    /** Returns an error with a message of the catalogue and without fields. */
    public FormErrors error(String key) {
        return new FormErrors("", message(key), List.of());
    }

    /** Refuses what was typed: sets 422, and shows the message at the top of the form and beside each field named. */
    public void rejectInput(String key, String... fields) {
        String text = message(key);
        rejectInput(
                key,
                Stream.of(fields)
                        .map(field -> new FormErrors.FieldError(field, "", text))
                        .toList());
    }

    /** Refuses what was typed, with a message of its own for each field. */
    public void rejectInput(String key, List<FormErrors.FieldError> flaws) {
        response.setStatus(422);
        addAttribute("trouble", new FormErrors("", message(key), flaws));
    }

    /**
     * Redirects the browser with 303, so that going back or reloading sends nothing again.
     *
     * @param path of one of our pages, encoded
     * @return what a handler returns
     */
    public String redirect(String path) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:" + path;
    }

    /**
     * Ends a form: redirects to the next page if the service accepted it, otherwise shows the form again.
     *
     * @param form shows the form
     */
    public String redirectOrShow(Reply reply, String next, Supplier<String> form) {
        if (reply.isSuccess()) {
            return redirect(next);
        }
        showErrors(reply);
        return form.get();
    }

    /**
     * Shows what was wrong with a form, and sets its status: 422 for a body that the service could not read, otherwise the
     * service's.
     */
    public void showErrors(Reply reply) {
        addAttribute("trouble", reply.formErrors());
        response.setStatus(reply.status() == 400 ? 422 : reply.status());
    }
}
