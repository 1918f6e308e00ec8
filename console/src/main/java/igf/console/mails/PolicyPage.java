package igf.console.mails;

import static igf.console.service.Json.string;

import igf.api.policy.MailPolicyBody;
import igf.console.form.EditConflict;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /mails/{edition}/policy}: the kinds of mails by group, which of them are held or off, the sender, and the
 * address for replies.
 */
@Controller
class PolicyPage {

    private static final String PATH = "/editions/{edition}/mail-policy";
    private static final String ON = "ON";
    private static final String HELD = "HELD";
    private static final String OFF = "OFF";

    /**
     * A kind of mail.
     *
     * @param compulsory whether it cannot be switched off
     */
    record Kind(String kind, String group, String reader, boolean compulsory) {

        /** Returns the ways to handle the kind. */
        public List<String> choices() {
            return compulsory ? List.of(ON, HELD) : List.of(ON, HELD, OFF);
        }
    }

    /** @param byKind all kinds in the order of their groups */
    record Policy(List<Kind> byKind, List<String> hold, List<String> off, String from, String replyTo) {

        /** Returns how mails of a kind are handled. */
        public String sending(String kind) {
            return off.contains(kind) ? OFF : hold.contains(kind) ? HELD : ON;
        }

        /**
         * Returns the typed values, except for fields for which the user chose the stored version.
         *
         * @param form the form; {@code keep.} and a field's name is {@code theirs} for the stored version
         */
        Policy fromForm(Map<String, String> form) {
            return new Policy(
                    byKind,
                    isTheirs(form, "hold") ? hold : chosen(form, HELD),
                    isTheirs(form, "off") ? off : chosen(form, OFF),
                    isTheirs(form, "from")
                            ? from
                            : form.getOrDefault("from", "").strip(),
                    isTheirs(form, "replyTo")
                            ? replyTo
                            : form.getOrDefault("replyTo", "").strip());
        }

        private List<String> chosen(Map<String, String> form, String sending) {
            return byKind.stream()
                    .map(Kind::kind)
                    .filter(kind -> form.getOrDefault("send." + kind, "").equals(sending))
                    .toList();
        }

        private static boolean isTheirs(Map<String, String> form, String field) {
            return form.getOrDefault("keep." + field, "").equals("theirs");
        }
    }

    @GetMapping("/mails/{edition}/policy")
    String show(Edition edition, @RequestParam(required = false) @Nullable String done, PageContext context) {
        Reply stored = policy(context, edition);
        context.addAttribute("saved", done != null);
        return page(edition, stored.bodyAs(Policy.class), stored.etag(), context);
    }

    private Reply policy(PageContext context, Edition edition) {
        return context.services().get(Service.NOTIFICATION, PATH, edition.id());
    }

    private static String page(Edition edition, Policy policy, String etag, PageContext context) {
        context.addAttribute("edition", edition);
        context.addAttribute("policy", policy);
        context.addAttribute(
                "groups",
                policy.byKind().stream()
                        .collect(Collectors.groupingBy(Kind::group, LinkedHashMap::new, Collectors.toList())));
        context.addAttribute("sentThisWeek", sentThisWeek(edition, context));
        context.addAttribute("etag", etag);
        return "mails-policy";
    }

    /** Returns the number of mails by kind that were sent in the last seven days. */
    private static Map<String, Long> sentThisWeek(Edition edition, PageContext context) {
        return context.services()
                .readIfExists(Service.NOTIFICATION, "/editions/{edition}/overview", edition.id())
                .path("kinds")
                .valueStream()
                .collect(Collectors.toMap(
                        kind -> string(kind, "kind"),
                        kind -> kind.path("sentThisWeek").asLong(0),
                        Long::sum));
    }

    @PostMapping("/mails/{edition}/policy")
    String save(
            Edition edition,
            @RequestParam(defaultValue = "") String etag,
            @RequestParam Map<String, String> form,
            PageContext context) {
        Policy typed = policy(context, edition).bodyAs(Policy.class).fromForm(form);
        var body = new MailPolicyBody(
                typed.hold(),
                typed.from().isEmpty() ? null : typed.from(),
                typed.replyTo().isEmpty() ? null : typed.replyTo(),
                typed.off());
        Reply reply =
                context.services().put(Service.NOTIFICATION, body, RequestOptions.ifMatch(etag), PATH, edition.id());
        if (reply.isPreconditionFailed()) {
            Reply stored = policy(context, edition);
            context.response().setStatus(reply.status());
            context.addAttribute("clashes", clashes(typed, stored.bodyAs(Policy.class), context));
            return page(edition, typed, stored.etag(), context);
        }
        return context.redirectOrShow(
                reply, "/mails/" + edition.id() + "/policy?done", () -> page(edition, typed, etag, context));
    }

    private static List<EditConflict> clashes(Policy yours, Policy theirs, PageContext context) {
        return Stream.of(
                        new EditConflict(
                                "hold", "mails.policy-hold", names(yours, HELD, context), names(theirs, HELD, context)),
                        new EditConflict(
                                "off", "mails.policy-off", names(yours, OFF, context), names(theirs, OFF, context)),
                        new EditConflict("from", "mails.policy-from", yours.from(), theirs.from()),
                        new EditConflict("replyTo", "mails.policy-reply", yours.replyTo(), theirs.replyTo()))
                .filter(clash -> !clash.yours().equals(clash.theirs()))
                .toList();
    }

    private static String names(Policy policy, String sending, PageContext context) {
        return policy.byKind().stream()
                .map(Kind::kind)
                .filter(kind -> policy.sending(kind).equals(sending))
                .map(kind -> context.texts().get("mails.kind." + kind, kind, context.locale()))
                .collect(Collectors.joining("\n"));
    }
}
