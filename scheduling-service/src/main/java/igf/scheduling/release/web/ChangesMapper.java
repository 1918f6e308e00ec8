package igf.scheduling.release.web;

import igf.api.release.ChangeType;
import igf.api.release.ShownChanges.ChangeShown;
import igf.api.release.ShownChanges.FieldShown;
import igf.api.release.ShownChanges.PersonShown;
import igf.scheduling.release.FieldChange;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.support.ProgrammeMapper;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Maps changes of a release to the records of the API. */
@Component
class ChangesMapper {

    private final DecryptingMapper mapper;

    ChangesMapper(DecryptingMapper mapper) {
        this.mapper = mapper;
    }

    List<ChangeShown> toChanges(String edition, List<ReleaseChange> changes) {
        return changes.stream().map(change -> toChange(edition, change)).toList();
    }

    private ChangeShown toChange(String edition, ReleaseChange change) {
        var session = change.session();
        return new ChangeShown(
                change.type().name().toLowerCase(Locale.ROOT),
                session.sessionId(),
                session.proposalId(),
                session.number(),
                session.title(),
                change.type() == ChangeType.CANCELLED ? null : ProgrammeMapper.toPlacement(session.place()),
                ProgrammeMapper.toPlacementOrNull(change.previous()),
                change.reason(),
                toFields(edition, change));
    }

    List<FieldShown> toFields(String edition, ReleaseChange change) {
        return change.fields().stream().map(field -> toField(edition, field)).toList();
    }

    private FieldShown toField(String edition, FieldChange change) {
        var name = change.field().name().toLowerCase(Locale.ROOT);
        return change.field().listsPeople()
                ? new FieldShown(name, toPeople(edition, change.before()), toPeople(edition, change.after()))
                : new FieldShown(name, change.from(), change.to());
    }

    List<PersonShown> toPeople(String edition, List<Member> members) {
        return members.stream()
                .map(member -> new PersonShown(
                        mapper.publicId(edition, member),
                        member.role(),
                        mapper.decryptName(member),
                        member.affiliation()))
                .toList();
    }
}
