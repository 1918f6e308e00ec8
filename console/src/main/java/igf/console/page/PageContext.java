package igf.console.page;

import igf.console.service.FormErrors;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;

/** A request for a page, with its viewer and language. Page handlers take it as an argument. */
public record PageContext(
        HttpServletRequest request,
        HttpServletResponse response,
        Viewer viewer,
        Locale locale,
        Texts texts,
        Model model,
        Services services,
        Editions editions) {

    /** No part of the path is empty or begins with a dot, so that no browser or proxy reads one as a host. */
    private static final Pattern LOCAL_ADDRESS = Pattern.compile("/(?:[A-Za-z0-9_~-][A-Za-z0-9_.~-]*+(?:/|(?=\\?|$)))*+"
            + "(?:\\?(?:[A-Za-z0-9/_.~&=+:,;@*!$?-]|%[0-9A-Fa-f]{2})*)?");

    /** Returns the address if it is one of this site, otherwise the other one, so that redirects stay on this site. */
    public static String localOr(String address, String other) {
        return LOCAL_ADDRESS.matcher(address).matches() ? address : other;
    }

    /** Adds an attribute to the model of the page's template. */
    public void addAttribute(String name, @Nullable Object value) {
        model.addAttribute(name, value);
    }

    /**
     * Shows a page. Each component of a model becomes an attribute of the template, under its name.
     *
     * @param models components of a later one override those of an earlier one; null adds nothing
     * @return the view name that a handler returns
     */
    public String show(String template, @Nullable Record... models) {
        for (Record part : models) {
            if (part != null) {
                attributes(part).forEach(this::addAttribute);
            }
        }
        return template;
    }

    /** Returns the components of a model by their names. */
    public static Map<String, @Nullable Object> attributes(Record model) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        for (RecordComponent component : model.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            ReflectionUtils.makeAccessible(accessor);
            attributes.put(component.getName(), ReflectionUtils.invokeMethod(accessor, model));
        }
        return attributes;
    }

    /** Returns a text of the catalogue in the viewer's language. */
    public String message(String key, Object... arguments) {
        return texts.get(key, locale, arguments);
    }

    /** Returns the name of a session's room, or of all rooms, in the viewer's language; empty without a placement. */
    public String roomName(JsonNode placement) {
        return Json.string(placement, "room").equals("all-rooms")
                ? message("programme.all-rooms")
                : Json.string(placement, "roomName");
    }

    /** Returns an error that belongs to no field, with a message of the catalogue. */
    public FormErrors error(String key) {
        return new FormErrors("", message(key), List.of());
    }

    /**
     * Rejects typed values: sets status 422, and shows a message at the top of the form and at each given field.
     *
     * @param fields JSON pointers of the fields
     */
    public void rejectInput(String key, String... fields) {
        String text = message(key);
        rejectInput(
                key,
                Stream.of(fields)
                        .map(field -> new FormErrors.FieldError(field, "", text))
                        .toList());
    }

    /** Rejects typed values with a separate message for each field. */
    public void rejectInput(String key, List<FormErrors.FieldError> flaws) {
        showErrors(422, new FormErrors("", message(key), flaws));
    }

    /**
     * Redirects the browser with 303, so that going back or reloading does not send the form again.
     *
     * @param path encoded path of a page of this site
     * @return the view name that a handler returns
     */
    public String redirect(String path) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return "redirect:" + path;
    }

    /**
     * Redirects to the next page if the service accepted the form; otherwise shows the form again with the errors.
     *
     * @param form renders the form
     * @return the view name that a handler returns
     */
    public String redirectOrShow(Reply reply, String next, Supplier<String> form) {
        if (reply.isSuccess()) {
            return redirect(next);
        }
        showErrors(reply);
        return form.get();
    }

    /**
     * Shows the errors of a form and sets the status: 422 instead of the service's 400, otherwise the service's status.
     */
    public void showErrors(Reply reply) {
        showErrors(reply, reply.formErrors());
    }

    /** Shows other errors than the service's, or none, with the same status. */
    public void showErrors(Reply reply, @Nullable FormErrors errors) {
        showErrors(reply.status() == 400 ? 422 : reply.status(), errors);
    }

    public void showErrors(int status, @Nullable FormErrors errors) {
        response.setStatus(status);
        addAttribute("errors", errors);
    }
}
