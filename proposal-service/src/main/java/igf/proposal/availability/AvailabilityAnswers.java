package igf.proposal.availability;

import igf.api.availability.AvailabilityBody;
import igf.api.availability.AvailabilityShown;
import igf.api.availability.OnlineHoursShown;
import igf.api.availability.UnavailableBody;
import igf.api.availability.UnavailableShown;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.edition.EditionReader;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.sending.Senders;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests to read and to state when a person can come. Seals the times as JSON, and opens them. */
@Component
public class AvailabilityAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Api api;
    private final Senders senders;
    private final LinkedPeople linkedPeople;
    private final People people;

    AvailabilityAnswers(Api api, Senders senders, LinkedPeople linkedPeople, People people) {
        this.api = api;
        this.senders = senders;
        this.linkedPeople = linkedPeople;
        this.people = people;
    }

    /** @throws RefusedException not found, if there is no such edition */
    public ResponseEntity<AvailabilityShown> read(String edition, UUID person) {
        var sender = senders.callerSender();
        var timeZone = new EditionReader(sender).get(edition).details().timeZone();
        var stated = new StateAvailability(sender, linkedPeople).find(edition, person);
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(stated.flatMap(this::open).orElseGet(() -> new AvailabilityShown(timeZone, List.of(), null)));
    }

    /** @throws RefusedException not found, if there is no such edition; conflict, if the person was erased */
    public ResponseEntity<AvailabilityShown> state(String edition, UUID person, AvailabilityBody body) {
        var timeZone =
                new EditionReader(senders.callerSender()).get(edition).details().timeZone();
        var shown = toShown(body, timeZone);
        var times = people.seal(person, JSON.writeValueAsString(shown));
        var sender = senders.<@Nullable Object, AvailabilityShown>answeringSender(
                AvailabilityCommand.State.class, written -> api.ok(null, written, shown));
        new StateAvailability(sender, linkedPeople).state(edition, person, times);
        return sender.response();
    }

    /** Returns the times; empty for a person who was erased. */
    Optional<AvailabilityShown> open(PersonalValue times) {
        return people.open(times).map(text -> JSON.readValue(text, AvailabilityShown.class));
    }

    private static AvailabilityShown toShown(AvailabilityBody body, String defaultZone) {
        var timeZone = body.timeZone() == null || body.timeZone().isBlank()
                ? defaultZone
                : body.timeZone().strip();
        requireZone(timeZone);
        RefusedException.throwIfAny(refusals(body));
        var online = body.online();
        return new AvailabilityShown(
                timeZone,
                Objects.requireNonNullElse(body.unavailable(), List.<UnavailableBody>of()).stream()
                        .map(time -> new UnavailableShown(
                                time.from().toString(), time.to().toString()))
                        .toList(),
                online == null
                        ? null
                        : new OnlineHoursShown(
                                online.earliest().toString(), online.latest().toString()));
    }

    private static void requireZone(String timeZone) {
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw Problem.malformed(
                    "/timeZone", "INVALID_VALUE", "timeZone must be an IANA time zone, like Africa/Nairobi.");
        }
    }

    private static List<Refusal> refusals(AvailabilityBody body) {
        var refusals = new ArrayList<Refusal>();
        var unavailable = body.unavailable();
        if (unavailable != null) {
            IntStream.range(0, unavailable.size())
                    .filter(i -> !unavailable
                            .get(i)
                            .from()
                            .isBefore(unavailable.get(i).to()))
                    .mapToObj(i -> Refusal.rule(
                            "AVAILABILITY_WITHOUT_TIME",
                            "/unavailable/" + i + "/to",
                            "A time at which somebody cannot come must end after it begins."))
                    .forEach(refusals::add);
        }
        var online = body.online();
        if (online != null && online.earliest().equals(online.latest())) {
            refusals.add(Refusal.rule(
                    "ONLINE_HOURS_WITHOUT_TIME",
                    "/online/latest",
                    "The hours online must end at another time than they begin."));
        }
        return refusals;
    }
}
