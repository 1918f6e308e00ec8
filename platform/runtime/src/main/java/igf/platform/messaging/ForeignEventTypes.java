package igf.platform.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Translates the foreign events that a service reads, with one function for each type. The service ignores all other
 * types that this release knows. The inbox stores events of unknown types unchanged.
 *
 * @param <C> the common supertype of all contracts
 */
public abstract class ForeignEventTypes<C> implements ForeignTranslator {

    /** Ignores unknown fields, because later releases add fields to contracts. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Function<Class<? extends C>, String> typeOf;
    private final Predicate<String> known;
    private final Map<String, Function<CloudEvent, @Nullable Object>> translations = new HashMap<>();

    /**
     * @param typeOf returns the type of a contract
     * @param known whether this release has a contract for a type
     */
    protected ForeignEventTypes(Function<Class<? extends C>, String> typeOf, Predicate<String> known) {
        this.typeOf = typeOf;
        this.known = known;
    }

    /**
     * Registers the translation of a contract's events.
     *
     * @param translation returns null for an event that does not concern this service
     */
    protected final <E extends C> void register(Class<E> contract, Function<E, @Nullable Object> translation) {
        registerAs(contract, contract, translation);
    }

    /** Registers a translation that also needs the time of the event. */
    protected final <E extends C> void register(
            Class<E> contract, BiFunction<E, Instant, @Nullable Object> translation) {
        translations.put(typeOf.apply(contract), event -> translation.apply(parse(event, contract), event.time()));
    }

    /**
     * Registers a translation that reads only some fields of a contract.
     *
     * @param record a record with these fields
     */
    protected final <E> void registerAs(
            Class<? extends C> contract, Class<E> record, Function<E, @Nullable Object> translation) {
        translations.put(typeOf.apply(contract), event -> translation.apply(parse(event, record)));
    }

    private static <E> E parse(CloudEvent event, Class<E> record) {
        return JSON.readValue(event.data(), record);
    }

    @Override
    public final boolean reads(String type) {
        return translations.containsKey(type);
    }

    @Override
    public final boolean ignores(String type) {
        return !reads(type) && known.test(type);
    }

    @Override
    public final Optional<Object> translate(CloudEvent event) {
        var translation = translations.get(event.type());
        return translation == null ? Optional.empty() : Optional.ofNullable(translation.apply(event));
    }
}
