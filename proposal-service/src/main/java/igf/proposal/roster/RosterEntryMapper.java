package igf.proposal.roster;

import igf.api.roster.EntryState;
import igf.api.roster.RosterBody;
import igf.api.vocabulary.Gender;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.web.Api;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps request bodies to roster entries: finds the person and seals personal values. */
@Component
public class RosterEntryMapper {

    private final People people;

    RosterEntryMapper(People people) {
        this.people = people;
    }

    /** @param id id of the new entry */
    public RosterEntry toEntry(UUID id, RosterBody body) {
        return toEntry(id, personId(body.email()), body, null);
    }

    public List<RosterEntry> toEntries(List<RosterBody> bodies) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> toEntry(newId(i), bodies.get(i)))
                .toList();
    }

    /**
     * Creates one of several entries of a person without an address.
     *
     * @param person the person whose key seals the values
     */
    public RosterEntry toEntry(int index, RosterBody body, UUID person) {
        return toEntry(newId(index), person, body, null);
    }

    private static UUID newId(int index) {
        return Api.newId("roster/" + index);
    }

    /** Seals the reason with the key of the person who leaves, or of the new person if that key is destroyed. */
    PersonalValue sealReason(RosterEntry leaving, RosterEntry replacement, String reason) {
        return people.seal(people.isErased(leaving.person()) ? replacement.person() : leaving.person(), reason);
    }

    public UUID personId(@Nullable String email) {
        return email == null || email.isBlank() ? people.createWithoutAddress() : people.findOrCreate(email);
    }

    /** Opens an entry as a request body; erased values are missing. */
    public RosterBody toBody(RosterEntry entry) {
        var gender = open(entry.gender());
        return new RosterBody(
                entry.role(),
                open(entry.name()),
                open(entry.email()),
                entry.affiliation(),
                entry.organizationId(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.country(),
                gender == null ? null : Gender.valueOf(gender),
                entry.language(),
                entry.firstTime(),
                entry.attendance());
    }

    /** Changes an entry. A new address is another person, except if the entry had none. */
    public RosterEntry toChangedEntry(RosterEntry before, RosterBody body) {
        return toEntry(before.id(), personId(before, body.email()), body, before);
    }

    /** Returns whether only the address differs, so that the change is a correction. */
    public static boolean isOtherAddress(RosterBody now, RosterBody before) {
        return !Objects.equals(now.email(), before.email())
                && withAddress(now, before.email()).equals(before);
    }

    private static RosterBody withAddress(RosterBody body, @Nullable String email) {
        return new RosterBody(
                body.role(),
                body.name(),
                email,
                body.affiliation(),
                body.organizationId(),
                body.stakeholderGroup(),
                body.region(),
                body.country(),
                body.gender(),
                body.language(),
                body.firstTime(),
                body.attendance());
    }

    private UUID personId(RosterEntry before, @Nullable String email) {
        var known = open(before.email());
        if (Objects.equals(known, email)) {
            return before.person();
        }
        if (email == null) {
            return people.createWithoutAddress();
        }
        return before.email() == null && people.link(before.person(), email)
                ? before.person()
                : people.findOrCreate(email);
    }

    private RosterEntry toEntry(UUID id, UUID person, RosterBody body, @Nullable RosterEntry before) {
        var samePerson = before != null && before.person().equals(person) ? before : null;
        var gender = body.gender();
        return createEntry(
                id,
                person,
                seal(person, body.name(), samePerson == null ? null : samePerson.name()),
                seal(person, body.email(), samePerson == null ? null : samePerson.email()),
                seal(person, gender == null ? null : gender.name(), samePerson == null ? null : samePerson.gender()),
                body,
                before == null ? EntryState.LISTED : before.state());
    }

    /**
     * Creates the entry that a command would have, without storing a person or sealing values: for checks that only
     * need to know who the person is, and whether a value is given.
     *
     * @param before the entry to change, null for a new one
     */
    public RosterEntry toUnsealedEntry(UUID id, RosterBody body, @Nullable RosterEntry before) {
        var person = findPerson(before, withoutBlank(body.email())).orElseGet(UUID::randomUUID);
        return toUnsealedEntry(id, person, body, before == null ? EntryState.LISTED : before.state());
    }

    public static RosterEntry toUnsealedEntry(UUID id, UUID person, RosterBody body, EntryState state) {
        var given = new PersonalValue(person, "given");
        return createEntry(
                id,
                person,
                withoutBlank(body.name()) == null ? null : given,
                withoutBlank(body.email()) == null ? null : given,
                body.gender() == null ? null : given,
                body,
                state);
    }

    private Optional<UUID> findPerson(@Nullable RosterEntry before, @Nullable String email) {
        if (before != null && Objects.equals(open(before.email()), email)) {
            return Optional.of(before.person());
        }
        var known = email == null ? Optional.<UUID>empty() : people.find(email);
        return known.isEmpty() && before != null && before.email() == null && email != null
                ? Optional.of(before.person())
                : known;
    }

    private static @Nullable String withoutBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static RosterEntry createEntry(
            UUID id,
            UUID person,
            @Nullable PersonalValue name,
            @Nullable PersonalValue email,
            @Nullable PersonalValue gender,
            RosterBody body,
            EntryState state) {
        return new RosterEntry(
                id,
                body.role(),
                person,
                name,
                email,
                gender,
                body.affiliation(),
                body.organizationId(),
                body.stakeholderGroup(),
                body.region(),
                body.country(),
                body.language(),
                body.firstTime(),
                body.attendance(),
                state);
    }

    /** Keeps the sealed values of unchanged texts, because sealing a text again would record a change. */
    private @Nullable PersonalValue seal(UUID person, @Nullable String clear, @Nullable PersonalValue before) {
        if (clear == null || clear.isBlank()) {
            return null;
        }
        return before != null && clear.equals(open(before)) ? before : people.seal(person, clear);
    }

    private @Nullable String open(@Nullable PersonalValue value) {
        return value == null ? null : people.open(value).orElse(null);
    }
}
