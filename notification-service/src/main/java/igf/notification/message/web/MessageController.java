package igf.notification.message.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import igf.notification.edition.Editions;
import igf.notification.letter.Letters;
import igf.notification.message.Deed;
import igf.notification.message.Gathered;
import igf.notification.message.MessageCommand;
import igf.notification.message.MessageState;
import igf.notification.message.QueuedMail;
import igf.notification.message.view.MessageView;
import igf.platform.log.EventLog;
import igf.platform.people.People;
import igf.platform.people.PeopleLookup;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The secretariat's view of messages. Addresses are opened for it alone, and that it looked is recorded. */
@RestController
@RequestMapping(Api.BASE + "/messages")
class MessageController {

    private final Api api;
    private final Views views;
    private final MessageView view;
    private final EventLog log;
    private final Letters letters;
    private final People people;
    private final PeopleLookup lookup;
    private final Editions editions;

    MessageController(
            Api api,
            Views views,
            MessageView view,
            EventLog log,
            Letters letters,
            People people,
            PeopleLookup lookup,
            Editions editions) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.log = log;
        this.letters = letters;
        this.people = people;
        this.lookup = lookup;
        this.editions = editions;
    }

    /**
     * A message without its text.
     *
     * @param id the message's id
     * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
     * @param to address; null where there is none
     * @param subject line
     * @param cause type of the event that it tells of
     * @param about id of a proposal, session, registration or person
     * @param kind of mail
     * @param writtenAt when it was written
     * @param reason why it could not be sent, or was discarded, as a code or in words; null of others
     */
    record Row(
            UUID id,
            String state,
            @Nullable String to,
            String subject,
            String cause,
            UUID about,
            String kind,
            @Nullable String writtenAt,
            @Nullable String reason) {}

    /**
     * A message.
     *
     * @param id the message's id
     * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
     * @param to address
     * @param subject line
     * @param text as plain text, secret links hidden
     * @param html the same as HTML
     * @param cause type of the event that it tells of
     * @param about id of a proposal, session, registration or person
     * @param template by which it is written
     * @param edition the edition's slug
     * @param attempts how often it was sent
     */
    record Whole(
            UUID id,
            MessageState state,
            String to,
            String subject,
            String text,
            String html,
            String cause,
            UUID about,
            String template,
            String edition,
            int attempts) {}

    /**
     * What became of a message.
     *
     * @param id the message's id
     * @param state as it is now
     */
    record Changed(UUID id, MessageState state) {}

    /**
     * Lists messages without their texts. That somebody looked is recorded.
     *
     * @param state HELD, QUEUED, SENT, FAILED or DISCARDED
     * @param about id of a proposal, session or registration that they concern
     * @param edition the edition's slug
     * @param kind of mail, such as {@code invitation} or {@code declined}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<Row>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String kind) {
        var names = new HashMap<String, String>();
        var page = Pages.of(
                views.collection(view, MessageView.MESSAGES),
                filter(state, about, edition, kind),
                views.asOf(view).position(),
                Set.of("state", "about", "edition", "kind"),
                d -> row(d, names));
        var body = page.getBody();
        if (body != null && !body.items().isEmpty()) {
            read(body.items().stream().map(Row::id).toList());
        }
        return page;
    }

    /** Of several as of one. */
    static Bson ofKind(String kind) {
        return in("template", Gathered.templates(kind));
    }

    private Bson filter(
            @Nullable String state, @Nullable String about, @Nullable String edition, @Nullable String kind) {
        Bson filter = empty();
        if (state != null) {
            try {
                filter = and(filter, eq("state", MessageState.valueOf(state).name()));
            } catch (IllegalArgumentException e) {
                throw Problem.malformed("state", "INVALID_VALUE", "One of HELD, QUEUED, SENT, FAILED, DISCARDED.");
            }
        }
        if (about != null) {
            filter = and(filter, in("concerns", inside(about, edition)));
        }
        if (kind != null) {
            if (!Letters.kinds().contains(kind)) {
                throw Problem.malformed("kind", "INVALID_VALUE", "There is no mail of the kind " + kind + ".");
            }
            filter = and(filter, ofKind(kind));
        }
        return edition == null ? filter : and(filter, eq("edition", edition));
    }

    private Row row(Document d, Map<String, String> names) {
        var values = new HashMap<String, Object>();
        values.put("edition", names.computeIfAbsent(String.valueOf(d.getString("edition")), letters::nameOf));
        for (var name : List.of("number", "title")) {
            var value = d.get(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new Row(
                UUID.fromString(d.getString("_id")),
                d.getString("state"),
                people.show(d.getString("email")),
                Letters.subject(d.getString("template"), d.getString("language"), values),
                d.getString("cause"),
                outside(d.getString("about"), d.getString("edition")),
                Gathered.kind(d.getString("template")),
                d.getString("drafted"),
                d.getString("reason"));
    }

    /** Some mails are about the person that they are for, who is shown by the edition's id. */
    private UUID outside(String about, String edition) {
        return UUID.fromString(lookup.shown(about, edition));
    }

    private List<String> inside(String about, @Nullable String edition) {
        try {
            var person = lookup.person(UUID.fromString(about), edition == null ? editions.slugs() : Set.of(edition));
            return person.isPresent() ? List.of(about, person.get().toString()) : List.of(about);
        } catch (IllegalArgumentException e) {
            return List.of(about);
        }
    }

    /**
     * Reads one message with its text. That somebody looked is recorded. Secret links in it are not shown. 404 if there is no
     * such message.
     *
     * @param id the message's id
     */
    @GetMapping("/{id}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Whole> get(@PathVariable UUID id) {
        var stream = log.stream(id.toString());
        var mail = QueuedMail.of(stream).orElseThrow(Problem::notFound);
        read(List.of(id));
        var letter = letters.renderMasked(mail.content());
        var on = mail.content().regarding();
        return Api.read(
                stream.getLast().sequence(),
                new Whole(
                        id,
                        mail.state(),
                        letter.to(),
                        letter.subject(),
                        letter.text(),
                        letter.html(),
                        on.causeType(),
                        outside(on.about().toString(), on.edition()),
                        mail.content().template(),
                        on.edition(),
                        mail.attempts()));
    }

    private void read(List<UUID> messages) {
        api.sendUnconditionally(new MessageCommand.NoteRead(MessageCommand.JOURNAL, messages));
    }

    /**
     * Lets a held message go. Or sends one again that has failed; 409 for any other.
     *
     * @param id the message's id
     */
    @PostMapping("/{id}/release")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Changed> release(@PathVariable UUID id) {
        var written = api.<MessageState>send(new MessageCommand.Release(id));
        return api.ok(written.versionOf(id), written, new Changed(id, written.result()));
    }

    /**
     * Why a message is discarded.
     *
     * @param reason kept, so it should name nobody
     */
    record Why(@Nullable @Size(max = 500) String reason) {}

    /** Where nobody says, by whom. */
    static String why(@Nullable String reason) {
        return reason == null || reason.isBlank() ? Deed.UNSAID : reason.strip();
    }

    /**
     * Discards a message that has not left. 409 if it was sent or discarded already.
     *
     * @param id the message's id
     * @param body why; without it nothing is said
     */
    @PostMapping("/{id}/discard")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Changed> discard(@PathVariable UUID id, @RequestBody(required = false) @Nullable Why body) {
        var written = api.<MessageState>send(new MessageCommand.Discard(id, why(body == null ? null : body.reason())));
        return api.ok(written.versionOf(id), written, new Changed(id, written.result()));
    }

    /** How many messages of an edition there are of each kind, in each state; those of which there are none are left out. */
    static List<OverviewController.OfKind> kinds(
            com.mongodb.client.MongoCollection<Document> messages, String edition) {
        var found = new java.util.TreeMap<String, OverviewController.OfKind>();
        messages.find(eq("edition", edition))
                .projection(com.mongodb.client.model.Projections.include("template", "state"))
                .forEach(d -> {
                    var one = new OverviewController.OfKind(
                            Gathered.kind(d.getString("template")), d.getString("state"), 1);
                    found.merge(one.kind() + " " + one.state(), one, OverviewController.OfKind::and);
                });
        return List.copyOf(found.values());
    }

    static Map<String, Long> counts(com.mongodb.client.MongoCollection<Document> messages, String edition) {
        var counts = new java.util.LinkedHashMap<String, Long>();
        for (var state : MessageState.values()) {
            counts.put(state.name(), messages.countDocuments(and(eq("edition", edition), eq("state", state.name()))));
        }
        return counts;
    }
}
