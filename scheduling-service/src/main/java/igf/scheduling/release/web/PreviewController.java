package igf.scheduling.release.web;

import igf.api.release.ChangeType;
import igf.api.release.PreviewPerson;
import igf.api.release.PreviewRecipients;
import igf.api.release.ReleaseBody;
import igf.api.release.ShownChanges.ChangeShown;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.ReadOnlyPost;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.Releases;
import igf.scheduling.release.WorkingProgramme;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.ShownClash;
import igf.scheduling.vocabulary.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/releases/preview")
class PreviewController {

    private final Releases releases;
    private final WorkingProgramme working;
    private final ChangesMapper changesMapper;
    private final DecryptingMapper mapper;
    private final Clock clock;

    PreviewController(
            Releases releases,
            WorkingProgramme working,
            ChangesMapper changesMapper,
            DecryptingMapper mapper,
            Clock clock) {
        this.clock = clock;
        this.mapper = mapper;
        this.releases = releases;
        this.working = working;
        this.changesMapper = changesMapper;
    }

    /**
     * The result of a release if it were made now.
     *
     * @param edition the edition's slug
     * @param changes changes since the last release
     * @param number number of the next release
     * @param told people who would get a mail, by session: people with an address whom the changes concern
     * @param clashes hard clashes that are not acknowledged; any of them blocks the release
     * @param basis text to send with the release, which is refused if what it would publish has changed by then
     * @param at when this was read; {@code GET /editions/{edition}/programme/changes?from=} shows what changed since
     * @param people people of sessions who would get mails, by name; {@code POST /editions/{edition}/seats/preview} has
     *     those with seats
     */
    record Preview(
            String edition,
            int number,
            List<ChangeShown> changes,
            List<PreviewRecipients> told,
            List<ShownClash> clashes,
            String basis,
            Instant at,
            List<PreviewPerson> people) {}

    /**
     * Shows what a release would change, whom it would concern and what blocks it. Nothing is written and no mail is
     * sent. {@code basis} does not matter here. 422 as for the release.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body as for the release; may be left out
     */
    @PostMapping
    @ReadOnlyPost
    @Allow(roles = "SECRETARIAT")
    Preview previewRelease(@PathVariable String edition, @RequestBody(required = false) @Nullable ReleaseBody body) {
        var at = clock.instant();
        var last = releases.withAllPeople().findCurrent(edition);
        var before = last.map(PublicProgramme::sessions).orElse(List.of());
        var number = last.map(PublicProgramme::number).orElse(0) + 1;
        var draft = working.draftRelease(edition, before, number, ReleaseController.toRequest(body));
        var changes = draft.changes();
        return new Preview(
                edition,
                number,
                changesMapper.toChanges(edition, changes),
                changes.stream()
                        .map(change -> new PreviewRecipients(
                                change.session().sessionId(), changesMapper.toPeople(edition, recipients(change))))
                        .filter(recipients -> !recipients.people().isEmpty())
                        .toList(),
                draft.blocking().stream()
                        .map(clash -> mapper.toShownClash(edition, clash.clash(), clash.namedSession()))
                        .toList(),
                draft.basis(),
                at,
                people(edition, changes));
    }

    /** Returns everybody who would get a mail; erased people get none. */
    private List<PreviewPerson> people(String edition, List<ReleaseChange> changes) {
        var names = new LinkedHashMap<UUID, String>();
        var mails = new LinkedHashMap<UUID, List<String>>();
        for (var change : changes) {
            var kinds = new ExpectedMails(change);
            recipients(change).stream()
                    .collect(Collectors.toMap(
                            Member::personId, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                    .values()
                    .forEach(member -> kinds.kind(member.personId()).ifPresent(kind -> {
                        names.putIfAbsent(member.personId(), mapper.decryptName(member));
                        mails.computeIfAbsent(member.personId(), id -> new ArrayList<>())
                                .add(kind);
                    }));
        }
        return mails.entrySet().stream()
                .map(entry -> new PreviewPerson(
                        mapper.publicId(edition, entry.getKey()),
                        names.getOrDefault(entry.getKey(), ""),
                        entry.getValue()))
                .filter(person -> !person.name().equals(People.ERASED))
                .sorted(Comparator.comparing(PreviewPerson::name).thenComparing(PreviewPerson::personId))
                .toList();
    }

    /**
     * A change of the calendar entry concerns everybody in the session; a change of people or seats concerns only the
     * people who join or leave.
     */
    private static List<Member> recipients(ReleaseChange change) {
        var joiningOrLeaving = change.fields().stream()
                .flatMap(field -> Stream.concat(field.removedPeople().stream(), field.addedPeople().stream()));
        var participants = change.session().people().stream().filter(Member::takesPart);
        var recipients = change.fields().stream()
                                .allMatch(field -> field.field().listsPeople()
                                        || !field.field().isOfInvitation())
                        && change.type() == ChangeType.CHANGED
                ? joiningOrLeaving
                : Stream.concat(participants, joiningOrLeaving);
        return recipients.filter(member -> member.email() != null).distinct().toList();
    }
}
