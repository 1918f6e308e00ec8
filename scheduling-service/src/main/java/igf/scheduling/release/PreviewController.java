package igf.scheduling.release;

import igf.api.release.ChangeType;
import igf.api.release.PreviewRecipients;
import igf.api.release.ReleaseBody;
import igf.api.release.ShownChanges.ChangeShown;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.ReadOnlyPost;
import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.ShownClash;
import igf.scheduling.vocabulary.Member;
import java.util.List;
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

    PreviewController(
            Releases releases, WorkingProgramme working, ChangesMapper changesMapper, DecryptingMapper mapper) {
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
     */
    record Preview(
            String edition,
            int number,
            List<ChangeShown> changes,
            List<PreviewRecipients> told,
            List<ShownClash> clashes) {}

    /**
     * Shows what a release would change, whom it would concern and what blocks it. Nothing is written and no mail is
     * sent. 422 if {@code acknowledge} names a clash that does not exist ({@code CLASH_UNKNOWN}), cannot be
     * acknowledged ({@code CLASH_NOT_ACKNOWLEDGEABLE}) or is named twice ({@code CLASH_TWICE}).
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body as for the release; may be left out
     */
    @PostMapping
    @ReadOnlyPost
    @Allow(roles = "SECRETARIAT")
    Preview previewRelease(@PathVariable String edition, @RequestBody(required = false) @Nullable ReleaseBody body) {
        var blocking = working.blockingClashes(edition, ReleaseController.acknowledgements(body));
        var last = releases.withAllPeople().findCurrent(edition);
        var before = last.map(PublicProgramme::sessions).orElse(List.of());
        var changes = ReleaseChange.between(
                        before, working.currentSessions(edition), id -> working.findCancellationReason(edition, id))
                .stream()
                .map(change -> change.withRosterIfCancelled(working::roster))
                .toList();
        return new Preview(
                edition,
                last.map(PublicProgramme::number).orElse(0) + 1,
                changesMapper.toChanges(edition, changes),
                changes.stream()
                        .map(change -> new PreviewRecipients(
                                change.session().sessionId(), changesMapper.toPeople(edition, recipients(change))))
                        .filter(recipients -> !recipients.people().isEmpty())
                        .toList(),
                mapper.toShownClashes(edition, blocking));
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
                                .allMatch(field -> field.field().listsPeople() || field.field() == Field.CAPACITY)
                        && change.type() == ChangeType.CHANGED
                ? joiningOrLeaving
                : Stream.concat(participants, joiningOrLeaving);
        return recipients.filter(member -> member.email() != null).distinct().toList();
    }
}
