package igf.notification.messaging;

import igf.contracts.Contract;
import igf.contracts.Contracts;
import igf.contracts.FeedAudience;
import igf.contracts.FieldClass;
import igf.contracts.PublicEvent;
import igf.contracts.participation.PersonErased;
import igf.contracts.participation.PersonLinked;
import igf.notification.feed.Audience;
import igf.notification.feed.Origin;
import igf.notification.feed.PublicEventTypes;
import igf.notification.feed.PublishedEvent;
import igf.notification.message.MessageEvent;
import igf.notification.person.PersonNews;
import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.PublicTranslator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Describes the public event types by the contracts. */
@Component
class ContractEventTypes implements PublicEventTypes {

    private static final TypeReference<Map<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private final PublicTranslator translator;
    private final Origin origin;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    ContractEventTypes(PublicTranslator translator, Origin origin) {
        this.translator = translator;
        this.origin = origin;
    }

    /** Events about a person across editions. The feed and webhooks show one event per edition instead. */
    private static final Set<String> PERSON_EVENTS = Set.of("igf.person.erased.v1", "igf.person.linked.v1");

    @Override
    public Optional<PublishedEvent> toPublicEvent(RecordedEvent<?> recorded) {
        return switch (recorded.event()) {
            case PublishedEvent event -> Optional.of(event);
            case PersonNews news -> Optional.of(personEvent(recorded, news));
            case null, default -> messageEvent(recorded);
        };
    }

    /**
     * Leaves out the cause and uses the time of this record, so that events of several editions cannot be connected.
     */
    private PublishedEvent personEvent(RecordedEvent<?> recorded, PersonNews news) {
        PublicEvent event = switch (news) {
            case PersonNews.Erased e ->
                new PersonErased(
                        e.edition(),
                        e.personId(),
                        e.registrationIds(),
                        recorded.meta().recordedAt());
            case PersonNews.Linked e -> new PersonLinked(e.edition(), e.personId(), e.withPersonId(), e.linked());
        };
        return new PublishedEvent(
                Contracts.of(event).type(),
                recorded.id() + ".0",
                origin.source(),
                Contracts.subjectOf(event),
                recorded.sequence(),
                recorded.position(),
                origin.epoch(),
                recorded.meta().recordedAt(),
                news.id().toString(),
                null,
                news.edition(),
                json.convertValue(event, MEMBERS));
    }

    private Optional<PublishedEvent> messageEvent(RecordedEvent<?> recorded) {
        return translator.translate(recorded).stream().findFirst().map(outgoing -> {
            var data = json.convertValue(outgoing.data(), MEMBERS);
            return new PublishedEvent(
                    outgoing.type(),
                    recorded.id() + ".0",
                    origin.source(),
                    outgoing.subject(),
                    announcementNumber(recorded.event()),
                    recorded.position(),
                    origin.epoch(),
                    recorded.meta().recordedAt(),
                    recorded.meta().correlationId(),
                    recorded.id(),
                    data.get("edition") instanceof String edition ? edition : null,
                    data);
        });
    }

    /** Returns the same number that the publisher uses: each message counts its announcements. */
    private static long announcementNumber(@Nullable Object event) {
        return switch (event) {
            case MessageEvent.Sent e -> e.announcement();
            case MessageEvent.Failed e -> e.announcement();
            case null, default -> throw new IllegalArgumentException("not announced: " + event);
        };
    }

    @Override
    public Audience audience(PublishedEvent event) {
        if (PERSON_EVENTS.contains(event.type()) && !event.source().equals(origin.source())) {
            return new Audience(Audience.Kind.NOBODY, null);
        }
        return Contracts.find(event.type())
                .map(contract -> audience(Contracts.audienceOf(json.convertValue(event.data(), contract.record()))))
                .orElse(new Audience(Audience.Kind.NOBODY, null));
    }

    @Override
    public Optional<Audience> audience(String type) {
        return Contracts.find(type).map(contract -> audience(contract.audience()));
    }

    private static Audience audience(FeedAudience audience) {
        return switch (audience) {
            case NEVER -> new Audience(Audience.Kind.NOBODY, null);
            case SECRETARIAT_ONLY -> new Audience(Audience.Kind.SECRETARIAT, null);
            default -> new Audience(Audience.Kind.TOOLS, audience.scope().orElse(null));
        };
    }

    @Override
    public Set<String> types() {
        return Contracts.all().stream().map(Contract::type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> secretariatOnlyMembers(String type) {
        return Contracts.find(type).map(Contract::secretariatMembers).orElse(Set.of());
    }

    @Override
    public Kind memberKind(String member) {
        return switch (FieldClass.of(member)) {
            case SEALED -> Kind.SEALED;
            case PERSON_ID -> Kind.PERSON_ID;
            case OPEN -> Kind.OPEN;
        };
    }
}
