package igf.scheduling.release;

import igf.api.release.ShownChanges.ChangeShown;
import igf.api.release.ShownChanges.FieldShown;
import igf.api.release.ShownChanges.PersonShown;
import igf.scheduling.support.ProgrammeMapper;
import igf.scheduling.support.Representations;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Maps changes of a release to the records of the API. */
@Component
class ChangesMapper {

    private final Representations shown;

    ChangesMapper(Representations shown) {
        this.shown = shown;
    }

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
                change.type() == ReleaseChange.Type.CANCELLED ? null : ProgrammeMapper.placement(session.place()),
                ProgrammeMapper.placementOrNull(change.previous()),
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
