package igf.console.schedule;

import static igf.console.service.Json.string;
import static igf.console.service.Json.texts;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.language.Language;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Adds, changes and removes sessions without a proposal, by forms of the schedule page. */
@Controller
@RequestMapping("/schedule/{edition}/sessions")
class SessionEditPage {

    private final ScheduleBoardReader boards;

    SessionEditPage(ScheduleBoardReader boards) {
        this.boards = boards;
    }

    /**
     * A session without a proposal as its form shows it.
     *
     * @param kind a kind in the edition's rules
     * @param minutes length, as typed
     * @param language BCP 47 tag; empty if it is not stated
     * @param interpretation BCP 47 tags
     * @param expected number of people who are expected, as typed; empty if unknown
     * @param reason why it is changed, as typed; empty if not given
     */
    record Form(
            String kind,
            String title,
            String minutes,
            String description,
            String language,
            List<String> interpretation,
            String expected,
            boolean exclusive,
            String reason) {

        static Form of(JsonNode json) {
            return new Form(
                    string(json, "kind"),
                    string(json, "title"),
                    string(json, "minutes"),
                    string(json, "description"),
                    string(json, "language"),
                    texts(json.path("interpretation")),
                    string(json, "expected"),
                    json.path("exclusive").asBoolean(false),
                    "");
        }

        static Form of(MultiValueMap<String, String> typed) {
            return new Form(
                    value(typed, "kind"),
                    value(typed, "title"),
                    value(typed, "minutes"),
                    value(typed, "description"),
                    value(typed, "language"),
                    typed.getOrDefault("interpretation", List.of()),
                    value(typed, "expected"),
                    !value(typed, "exclusive").isEmpty(),
                    value(typed, "reason"));
        }

        private static String value(MultiValueMap<String, String> typed, String name) {
            String value = typed.getFirst(name);
            return value == null ? "" : value.strip();
        }

        /** Returns the languages of the session that the pages do not have. */
        public List<String> otherLanguages() {
            return interpretation.stream()
                    .filter(tag -> !Language.isSupported(tag))
                    .toList();
        }

        public boolean hasOtherLanguage() {
            return !language.isEmpty() && !Language.isSupported(language);
        }
    }

    /** What was typed into a form. */
    private record Typed(Form form) {}

    /** Members that are null stay as they are; a new session gets those of its kind. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            String kind,
            String title,
            Object minutes,
            @Nullable String description,
            @Nullable String language,
            @Nullable List<String> interpretation,
            @Nullable Object expected,
            @Nullable Boolean exclusive,
            @Nullable String reason) {}

    /** Adds a session and picks it, so that the user can place it. */
    @PostMapping
    String add(@PathVariable String edition, @RequestParam MultiValueMap<String, String> typed, PageContext context) {
        Form form = Form.of(typed);
        var body = new Body(
                form.kind(), form.title(), numberIfPossible(form.minutes()), null, null, null, null, null, null);
        Reply reply = context.services()
                .post(
                        Service.SCHEDULING,
                        body,
                        RequestOptions.withIdempotencyKey(typed.getFirst("once")),
                        "/editions/{edition}/sessions",
                        edition);
        if (reply.isSuccess()) {
            return pick(context, edition, reply.body().path("number").asString("0"));
        }
        ScheduleBoard board = boards.read(context, edition, "", 0);
        return context.show(SchedulePage.showErrors(reply, board, context), new Typed(form));
    }

    /** Returns a text that is not a number unchanged, so that the service reports it. */
    private static Object numberIfPossible(String text) {
        return text.matches("[0-9]{1,9}") ? (Object) Integer.valueOf(text) : text;
    }

    private static String pick(PageContext context, String edition, String number) {
        return SchedulePage.redirectToBoard(context, edition, Map.of("pick", number));
    }

    @PostMapping("/change")
    String change(
            @PathVariable String edition,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam MultiValueMap<String, String> typed,
            PageContext context) {
        return boards.withPicked(context, edition, "", number, (board, card) -> {
            Form form = Form.of(typed);
            var body = new Body(
                    form.kind(),
                    form.title(),
                    numberIfPossible(form.minutes()),
                    form.description(),
                    form.language(),
                    form.interpretation(),
                    form.expected().isEmpty() ? 0 : numberIfPossible(form.expected()),
                    form.exclusive(),
                    form.reason().isEmpty() ? null : form.reason());
            Reply reply = context.services()
                    .send(
                            Service.SCHEDULING,
                            HttpMethod.PATCH,
                            body,
                            RequestOptions.ifMatch(etag),
                            "/sessions/{id}",
                            card.id());
            if (reply.isSuccess()) {
                return pick(context, edition, String.valueOf(number));
            }
            if (reply.isPreconditionFailed()) {
                return SchedulePage.showOvertaken(context, edition, number);
            }
            context.showErrors(reply, atReason(reply.formErrors(), "/change-reason"));
            return context.show("schedule", new SchedulePage.Model(board), new Typed(form));
        });
    }

    /** Removes a session. After a release this cancels it, and the public sees the reason. */
    @PostMapping("/removal")
    String remove(
            @PathVariable String edition,
            @RequestParam int number,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam(defaultValue = "") String reason,
            PageContext context) {
        return boards.withPicked(context, edition, "", number, (board, card) -> {
            Reply reply = context.services()
                    .send(
                            Service.SCHEDULING,
                            HttpMethod.DELETE,
                            null,
                            RequestOptions.ifMatch(etag),
                            "/sessions/{id}?reason={reason}",
                            card.id(),
                            reason.strip());
            if (reply.isSuccess()) {
                return SchedulePage.redirectToBoard(context, edition, Map.of("day", board.day()));
            }
            if (reply.isPreconditionFailed()) {
                return SchedulePage.showOvertaken(context, edition, number);
            }
            context.showErrors(reply, atReason(reply.formErrors(), "/removal-reason"));
            return context.show("schedule", new SchedulePage.Model(board));
        });
    }

    /** Moves the error of the reason to the field of a form. */
    private static FormErrors atReason(FormErrors errors, String pointer) {
        return new FormErrors(
                errors.title(),
                errors.detail(),
                errors.flaws().stream()
                        .map(flaw -> flaw.pointer().equals("/reason") ? flaw.withPointer(pointer) : flaw)
                        .toList());
    }
}
