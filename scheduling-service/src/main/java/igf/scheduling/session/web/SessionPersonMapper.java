package igf.scheduling.session.web;

import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.roster.SessionPersonBody;
import igf.api.roster.SessionPersonShown;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.scheduling.support.DecryptingMapper;
import igf.scheduling.vocabulary.Member;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps entries of a session's roster: finds the person, seals and opens personal values. */
@Component
class SessionPersonMapper {

    private final People people;
    private final DecryptingMapper mapper;

    SessionPersonMapper(People people, DecryptingMapper mapper) {
        this.people = people;
        this.mapper = mapper;
    }

    /** @param entry id of the new entry */
    Member toMember(UUID entry, SessionPersonBody body) {
        var email = withoutBlank(body.email());
        var person = email == null ? people.createWithoutAddress() : people.findOrCreate(email);
        return toMember(entry, person, body, null);
    }

    /** Changes an entry. A new address is another person, except if the entry had none. */
    Member toMember(Member before, SessionPersonBody body) {
        return toMember(
                Objects.requireNonNull(before.entryId()), findPerson(before, withoutBlank(body.email())), body, before);
    }

    private UUID findPerson(Member before, @Nullable String email) {
        if (Objects.equals(open(before.email()), email)) {
            return before.personId();
        }
        if (email == null) {
            return people.createWithoutAddress();
        }
        return before.email() == null && people.link(before.personId(), email)
                ? before.personId()
                : people.findOrCreate(email);
    }

    private Member toMember(UUID entry, UUID person, SessionPersonBody body, @Nullable Member before) {
        var samePerson = before != null && before.personId().equals(person) ? before : null;
        return new Member(
                person,
                entry,
                body.role().name(),
                seal(person, withoutBlank(body.name()), samePerson == null ? null : samePerson.name()),
                seal(person, withoutBlank(body.email()), samePerson == null ? null : samePerson.email()),
                withoutBlank(body.affiliation()),
                nameOf(body.stakeholderGroup()),
                nameOf(body.region()),
                nameOf(body.attendance()),
                null,
                withoutBlank(body.language()));
    }

    /** Keeps the sealed value of an unchanged text, because sealing it again would record a change. */
    private @Nullable PersonalValue seal(UUID person, @Nullable String clear, @Nullable PersonalValue before) {
        if (clear == null) {
            return null;
        }
        return before != null && clear.equals(open(before)) ? before : people.seal(person, clear);
    }

    /** Opens an entry as a request body; erased values are missing. */
    SessionPersonBody toBody(Member member) {
        return new SessionPersonBody(
                RosterRole.valueOf(member.role()),
                open(member.name()),
                open(member.email()),
                member.affiliation(),
                member.stakeholderGroup() == null ? null : StakeholderGroup.valueOf(member.stakeholderGroup()),
                member.region() == null ? null : Region.valueOf(member.region()),
                member.language(),
                member.attendance() == null ? null : Attendance.valueOf(member.attendance()));
    }

    SessionPersonShown toShown(String edition, Member member) {
        return new SessionPersonShown(
                member.entryId(),
                mapper.publicId(edition, member),
                member.role(),
                people.show(member.name()),
                people.show(member.email()),
                member.affiliation(),
                member.stakeholderGroup(),
                member.region(),
                member.language(),
                member.attendance(),
                member.state() == null ? EntryState.LISTED.name() : member.state());
    }

    private @Nullable String open(@Nullable PersonalValue value) {
        return value == null ? null : people.open(value).orElse(null);
    }

    private static @Nullable String withoutBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
