package igf.scheduling.release.web;

import igf.scheduling.release.FieldChange;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.support.Representations;
import igf.scheduling.support.ShownPlacement;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How changes look in answers. */
@Component
class ShownChanges {

    private final Representations shown;

    ShownChanges(Representations shown) {
        this.shown = shown;
    }

    /**
     * A session that a release shows otherwise than before.
     *
     * @param type scheduled, moved, changed or cancelled
     * @param sessionId the session's id
     * @param proposalId id of the proposal that it was
     * @param number of the session in its edition
     * @param title the session's title
     * @param placement where and when it takes place now; null for one that was cancelled
     * @param previous where and when it was to take place before; null if it had no place
     * @param reason why it was cancelled; null for others
     * @param fields each thing that is otherwise
     */
    record ChangeShown(
            String type,
            UUID sessionId,
            UUID proposalId,
            int number,
            String title,
            @Nullable ShownPlacement placement,
            @Nullable ShownPlacement previous,
            @Nullable String reason,
            List<FieldShown> fields) {}

    /**
     * One thing that is otherwise.
     *
     * @param name of the field, in small letters
     * @param from a text, null for nothing; a list of people for what consists of them
     * @param to likewise
     */
    record FieldShown(
            String name, @Nullable Object from, @Nullable Object to) {}

    /**
     * A person of a role, as the public may know them.
     *
     * @param personId the id that the edition has for the person
     * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR or RAPPORTEUR
     * @param name {@code (erased)} for whoever was erased, empty if nobody stated one
     * @param affiliation null if nobody stated one
     */
    record PersonShown(
            UUID personId,
            String role,
            String name,
            @Nullable String affiliation) {}

    List<ChangeShown> changes(String edition, List<ReleaseChange> changes) {
        return changes.stream().map(change -> change(edition, change)).toList();
    }

    private ChangeShown change(String edition, ReleaseChange change) {
        var session = change.session();
        return new ChangeShown(
                change.type().name().toLowerCase(Locale.ROOT),
                session.sessionId(),
                session.proposalId(),
                session.number(),
                session.title(),
                change.type() == ReleaseChange.Type.CANCELLED ? null : ShownPlacement.of(session.place()),
                ShownPlacement.orNull(change.previous()),
                change.reason(),
                fields(edition, change));
    }

    List<FieldShown> fields(String edition, ReleaseChange change) {
        return change.fields().stream().map(field -> field(edition, field)).toList();
    }

    private FieldShown field(String edition, FieldChange change) {
        var name = change.field().name().toLowerCase(Locale.ROOT);
        return change.field().ofPeople()
                ? new FieldShown(name, people(edition, change.before()), people(edition, change.after()))
                : new FieldShown(name, change.from(), change.to());
    }

    List<PersonShown> people(String edition, List<Member> members) {
        return members.stream()
                .map(member -> new PersonShown(
                        shown.publicId(edition, member), member.role(), shown.name(member), member.affiliation()))
                .toList();
    }
}
