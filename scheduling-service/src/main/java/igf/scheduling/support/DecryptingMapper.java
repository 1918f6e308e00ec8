package igf.scheduling.support;

import igf.api.programme.PlannedPerson;
import igf.api.programme.PublishedPerson;
import igf.api.programme.ShownPlacement;
import igf.platform.domain.Refusal;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.response.ProblemDocuments;
import igf.scheduling.vocabulary.AcknowledgementRule;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
import igf.scheduling.vocabulary.ClashRefusal.NamedSession;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps people and clashes to API records. Names are decrypted here and nowhere else. */
@Component
public class DecryptingMapper {

    private final People people;
    private final Pseudonyms pseudonyms;
    private final ProblemDocuments problems;

    DecryptingMapper(People people, Pseudonyms pseudonyms, ProblemDocuments problems) {
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.problems = problems;
    }

    /** Returns everybody on a roster, for the secretariat. */
    public List<PlannedPerson> toPlanned(String edition, List<Member> members) {
        return members.stream()
                .map(member -> new PlannedPerson(
                        publicId(edition, member),
                        member.entryId(),
                        member.role(),
                        decryptName(member),
                        member.affiliation(),
                        member.stakeholderGroup(),
                        member.region(),
                        member.attendance(),
                        member.state()))
                .toList();
    }

    /** Returns the participants, for the public. */
    public List<PublishedPerson> toPublished(String edition, List<Member> members) {
        return namedParticipants(members).entrySet().stream()
                .map(entry -> toPublished(publicId(edition, entry.getKey()), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PublishedPerson toPublished(UUID id, Member member, String name) {
        return new PublishedPerson(id, id, member.role(), name, member.affiliation(), member.attendance());
    }

    /** Returns the participants with their names; erased people are missing. */
    public Map<Member, String> namedParticipants(List<Member> members) {
        var named = new LinkedHashMap<Member, String>();
        members.stream().filter(Member::takesPart).forEach(member -> {
            var name = decryptName(member);
            if (!name.equals(People.ERASED)) {
                named.put(member, name);
            }
        });
        return named;
    }

    /** Returns how many people may be named later; erased people do not count. */
    public int countToBeConfirmed(List<Member> unnamed) {
        return namedParticipants(unnamed).size();
    }

    /** Returns an id that is valid within one edition only, so that nobody can follow a person across editions. */
    public UUID publicId(String edition, Member member) {
        return publicId(edition, member.personId());
    }

    public UUID publicId(String edition, UUID person) {
        return pseudonyms.of(person.toString(), edition);
    }

    /** Returns the name, {@code (erased)}, or empty if none was given. */
    public String decryptName(Member member) {
        var name = people.show(member.name());
        return name == null ? "" : name;
    }

    public List<ShownClash> toShownClashes(String edition, List<Clash> clashes) {
        return clashes.stream().map(clash -> toShownClash(edition, clash)).toList();
    }

    private ShownClash toShownClash(String edition, Clash clash) {
        return toShown(edition, clash, null, ProblemDocuments.language());
    }

    /**
     * Returns a clash with a sentence that names its session.
     *
     * @param session the session with its place
     */
    public ShownClash toShownClash(String edition, Clash clash, NamedSession session) {
        return toShown(edition, clash, session, ProblemDocuments.language());
    }

    private ShownClash toShown(String edition, Clash clash, @Nullable NamedSession session, Locale language) {
        var other = clash.other();
        var name = decryptName(clash);
        var sentence = ClashSentence.of(clash, People.ERASED.equals(name) ? null : name);
        var text = describe(sentence, language);
        var person = clash.person();
        return new ShownClash(
                clash.id(),
                clash.kind(),
                clash.severity(),
                person == null ? null : publicId(edition, person),
                name,
                other == null ? null : other.sessionId(),
                other == null ? null : other.number(),
                other == null ? null : other.title(),
                other == null ? clash.room() : other.room(),
                other == null ? null : other.from(),
                other == null ? null : other.until(),
                session == null ? text : describe(session, text, language),
                AcknowledgementRule.FOR_RELEASES.allows(clash),
                sentence.code(),
                ProblemDocuments.inLanguage(sentence.args(), language));
    }

    /**
     * Returns the name of the person who clashes, or {@code (erased)}; null for other kinds and if no name was given.
     */
    public @Nullable String decryptName(Clash clash) {
        return people.show(clash.name());
    }

    private String describe(ClashSentence sentence, Locale language) {
        var args = new HashMap<>(sentence.args());
        args.putIfAbsent("name", find("clash.person", Map.of(), language));
        return find("clash." + sentence.code(), args, language);
    }

    /** Puts a session before a sentence about it. */
    private String describe(NamedSession session, String text, Locale language) {
        var args =
                new HashMap<String, Object>(Map.of("number", session.number(), "title", session.title(), "text", text));
        var place = session.place();
        if (place == null) {
            return find("clash.of.unplaced", args, language);
        }
        args.put("room", place.roomName());
        args.put("time", place.interval());
        return find(place.room().equals(Place.ALL_ROOMS) ? "clash.of.everywhere" : "clash.of", args, language);
    }

    private String find(String key, Map<String, Object> args, Locale language) {
        return problems.describe(key, args, language).orElse(key);
    }

    /** Adds names and descriptions to the clashes of a refusal. */
    public Refusal describeClashes(String edition, Refusal refusal) {
        return refusal instanceof ClashRefusal clashing ? new DescribedClashes(edition, clashing) : refusal;
    }

    private record Members(List<ShownClash> clashes, List<ShownPlacement> alternatives) {}

    private final class DescribedClashes implements ProblemDocuments.WithMembers {

        private final String edition;
        private final ClashRefusal refused;
        private final Map<Locale, List<ShownClash>> byLanguage = new HashMap<>();

        DescribedClashes(String edition, ClashRefusal refused) {
            this.edition = edition;
            this.refused = refused;
        }

        private List<ShownClash> clashes(Locale language) {
            return byLanguage.computeIfAbsent(language, this::describe);
        }

        private List<ShownClash> describe(Locale language) {
            var sessions = refused.sessions();
            return IntStream.range(0, refused.clashes().size())
                    .mapToObj(i -> toShown(
                            edition, refused.clashes().get(i), sessions.isEmpty() ? null : sessions.get(i), language))
                    .toList();
        }

        @Override
        public String rule() {
            return refused.rule();
        }

        @Override
        public String detail() {
            return join(Locale.ENGLISH);
        }

        @Override
        public Optional<String> detail(Locale language) {
            return Optional.of(join(language));
        }

        private String join(Locale language) {
            return String.join(
                    " ", clashes(language).stream().map(ShownClash::detail).toList());
        }

        @Override
        public Kind kind() {
            return refused.kind();
        }

        @Override
        public Record members() {
            return members(Locale.ENGLISH);
        }

        @Override
        public Record members(Locale language) {
            return new Members(
                    clashes(language),
                    refused.alternatives().stream()
                            .map(ProgrammeMapper::toPlacement)
                            .toList());
        }
    }
}
