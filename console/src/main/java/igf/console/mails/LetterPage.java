// Long: one form with its conflicts, preview and test.
package igf.console.mails;

import static igf.console.service.Json.string;

import igf.console.form.EditConflict;
import igf.console.language.Language;
import igf.console.mails.LetterClient.Kind;
import igf.console.mails.LetterClient.Place;
import igf.console.mails.LetterClient.Words;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * {@code /mails/{edition}/letters/{kind}/{language}}: the words of one kind of letter in one language, with a preview
 * and a test to the viewer.
 */
@Controller
@RequestMapping("/mails/{edition}/letters/{kind:[a-z-]{1,60}}/{language:[a-z]{2}}")
class LetterPage {

    /**
     * The form as typed.
     *
     * @param number number of a proposal whose data the preview shows; empty for example data
     * @param etag of the words that the viewer changes
     */
    record Form(String subject, String text, String number, String etag) {

        static Form of(Map<String, String> form) {
            return new Form(
                    form.getOrDefault("subject", "").strip().replaceAll("\\s+", " "),
                    form.getOrDefault("text", "").replace("\r\n", "\n").strip(),
                    form.getOrDefault("number", "").strip(),
                    form.getOrDefault("etag", ""));
        }

        Words words() {
            return new Words(subject, text, true);
        }
    }

    /**
     * @param own languages with own words
     * @param tested address to which a test was sent; empty if none was
     * @param done what was done: {@code saved} or {@code standard}; otherwise empty
     * @param clashes fields that somebody else has changed; null if there are none
     */
    record Model(
            Edition edition,
            Kind letter,
            String language,
            List<Language> languages,
            Set<String> own,
            Form typed,
            String tested,
            String done,
            @Nullable List<EditConflict> clashes) {}

    @GetMapping
    String show(
            Edition edition,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String done,
            PageContext context) {
        var place = new Place(edition.id(), kind, language);
        Reply stored = LetterClient.words(context, place);
        var words = stored.bodyAs(Words.class);
        return page(
                edition,
                place,
                new Form(words.subject(), words.text(), "", stored.etag()),
                "",
                done.matches("saved|standard") ? done : "",
                null,
                context);
    }

    private static String page(
            Edition edition,
            Place place,
            Form typed,
            String tested,
            String done,
            @Nullable List<EditConflict> clashes,
            PageContext context) {
        return context.show(
                "mails-letter",
                new Model(
                        edition,
                        LetterClient.kind(context, place.kind()),
                        place.language(),
                        Language.ALL,
                        LetterClient.ownLanguages(context, edition.id()).getOrDefault(place.kind(), new TreeSet<>()),
                        typed,
                        tested,
                        done,
                        clashes));
    }

    @PostMapping
    String save(
            Edition edition,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam Map<String, String> form,
            PageContext context) {
        var place = new Place(edition.id(), kind, language);
        var typed = chosen(form, place, context);
        Reply reply = LetterClient.save(context, place, typed.words(), typed.etag());
        if (reply.isPreconditionFailed()) {
            Reply stored = LetterClient.words(context, place);
            context.response().setStatus(reply.status());
            var current = new Form(typed.subject(), typed.text(), typed.number(), stored.etag());
            return page(edition, place, current, "", "", clashes(typed, stored.bodyAs(Words.class)), context);
        }
        return context.redirectOrShow(
                reply, place.path() + "?done=saved", () -> page(edition, place, typed, "", "", null, context));
    }

    /** Returns the typed values, except for fields for which the user chose the stored version. */
    private static Form chosen(Map<String, String> form, Place place, PageContext context) {
        var typed = Form.of(form);
        boolean theirSubject = form.getOrDefault("keep.subject", "").equals("theirs");
        boolean theirText = form.getOrDefault("keep.text", "").equals("theirs");
        if (!theirSubject && !theirText) {
            return typed;
        }
        var stored = LetterClient.words(context, place).bodyAs(Words.class);
        return new Form(
                theirSubject ? stored.subject() : typed.subject(),
                theirText ? stored.text() : typed.text(),
                typed.number(),
                typed.etag());
    }

    private static List<EditConflict> clashes(Form yours, Words theirs) {
        return Stream.of(
                        new EditConflict("subject", "mailbox.subject", yours.subject(), theirs.subject()),
                        new EditConflict("text", "mails.letter.text", yours.text(), theirs.text()))
                .filter(clash -> !clash.yours().equals(clash.theirs()))
                .toList();
    }

    /** Returns to the standard words. */
    @PostMapping("/standard")
    String restore(
            Edition edition,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(defaultValue = "") String etag,
            PageContext context) {
        var place = new Place(edition.id(), kind, language);
        return context.redirectOrShow(
                LetterClient.remove(context, place, etag),
                place.path() + "?done=standard",
                () -> show(edition, kind, language, "", context));
    }

    /** Sends a test of the typed words to the viewer, and keeps them on the page. */
    @PostMapping("/test")
    String test(
            Edition edition,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam Map<String, String> form,
            PageContext context) {
        var place = new Place(edition.id(), kind, language);
        var typed = Form.of(form);
        Optional<Reply> reply =
                attempt("test", place, typed, RequestOptions.withIdempotencyKey(form.get("once")), context);
        reply.filter(sent -> !sent.isSuccess()).ifPresent(refused -> context.showErrors(refused, errors(refused)));
        String tested = reply.filter(Reply::isSuccess)
                .map(sent -> string(sent.body(), "to"))
                .orElse("");
        return page(edition, place, typed, tested, "", null, context);
    }

    /** Returns the letter with the words in use, for the frame on the page. */
    @GetMapping("/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable String edition,
            @PathVariable String kind,
            @PathVariable String language,
            PageContext context) {
        var place = new Place(edition, kind, language);
        return frame(LetterClient.attempt(context, "preview", place, null, null, RequestOptions.NONE), context);
    }

    /** Returns the letter with the typed words, or what is wrong with them, for the frame on the page. */
    @PostMapping("/preview")
    ResponseEntity<byte[]> previewTyped(
            @PathVariable String edition,
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam Map<String, String> form,
            PageContext context) {
        return attempt("preview", new Place(edition, kind, language), Form.of(form), RequestOptions.NONE, context)
                .map(reply -> frame(reply, context))
                .orElseGet(() -> HtmlMailResponse.of(paragraph(context.message("mails.letter.no-number"))));
    }

    private static ResponseEntity<byte[]> frame(Reply reply, PageContext context) {
        return HtmlMailResponse.of(
                reply.isSuccess()
                        ? paragraph(string(reply.body(), "subject")) + string(reply.body(), "html")
                        : reply.formErrors().flaws().stream()
                                .map(flaw -> paragraph(context.texts().of(flaw, context.locale())))
                                .collect(Collectors.joining()));
    }

    private static String paragraph(String text) {
        return "<p dir=\"auto\" style=\"font:bold 16px sans-serif;margin:16px\">" + HtmlUtils.htmlEscape(text) + "</p>";
    }

    /** Returns the errors at the fields of the form. */
    private static FormErrors errors(Reply refused) {
        var errors = refused.formErrors();
        return new FormErrors(
                errors.title(),
                errors.detail(),
                errors.flaws().stream()
                        .map(flaw -> flaw.pointer().equals("/about") ? flaw.withPointer("/number") : flaw)
                        .toList());
    }

    /** Tries the words; empty, with an error on the page, if no proposal has the number. */
    private static Optional<Reply> attempt(
            String action, Place place, Form typed, RequestOptions options, PageContext context) {
        String number = typed.number().replaceFirst("^#", "");
        Optional<String> about =
                number.isEmpty() ? Optional.empty() : MailClient.findProposal(context, place.edition(), number);
        if (!number.isEmpty() && about.isEmpty()) {
            context.rejectInput("mails.letter.no-number", "/number");
            return Optional.empty();
        }
        return Optional.of(LetterClient.attempt(context, action, place, typed.words(), about.orElse(null), options));
    }
}
