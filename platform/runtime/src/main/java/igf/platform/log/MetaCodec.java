package igf.platform.log;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Meta;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Converts {@link Meta} and {@link Context} to and from the text map that Axon stores with an event. */
public final class MetaCodec {

    public static final String AT = "at";
    private static final String ACTOR = "actor";
    private static final String PERSON = "person";
    private static final String ROLES = "roles";
    private static final String ON_BEHALF_OF = "onBehalfOf";
    public static final String CORRELATION = "correlation";
    private static final String CAUSATION = "causation";

    private MetaCodec() {}

    public static Map<String, String> encode(Context context, @Nullable String causationId) {
        var map = new LinkedHashMap<String, String>();
        var actor = context.actor();
        map.put(ACTOR, actor.subject());
        if (actor.person() != null) {
            map.put(PERSON, actor.person().toString());
        }
        if (!actor.roles().isEmpty()) {
            map.put(ROLES, String.join(" ", new TreeSet<>(actor.roles())));
        }
        if (actor.onBehalfOf() != null) {
            map.put(ON_BEHALF_OF, actor.onBehalfOf());
        }
        map.put(AT, context.now().toString());
        map.put(CORRELATION, context.correlationId());
        if (causationId != null) {
            map.put(CAUSATION, causationId);
        }
        return map;
    }

    /** Returns the metadata that the events caused by a message inherit from it. */
    public static Map<String, ?> inherited(Map<String, ?> source, String causationId) {
        var map = new LinkedHashMap<String, Object>();
        for (var key : new String[] {ACTOR, PERSON, ROLES, ON_BEHALF_OF, AT, CORRELATION}) {
            var value = source.get(key);
            if (value != null) {
                map.put(key, value);
            }
        }
        map.put(CAUSATION, causationId);
        return map;
    }

    /** Returns whether {@link #context} and {@link #meta} can read the map. */
    public static boolean isComplete(Map<String, ?> map) {
        return map.containsKey(AT) && map.containsKey(ACTOR) && map.containsKey(CORRELATION);
    }

    public static Context context(Map<String, ?> map) {
        return new Context(actor(map), Instant.parse(text(map, AT)), text(map, CORRELATION));
    }

    public static Meta meta(Map<String, ?> map) {
        return new Meta(actor(map), Instant.parse(text(map, AT)), text(map, CORRELATION), textOrNull(map, CAUSATION));
    }

    private static Actor actor(Map<String, ?> map) {
        var person = textOrNull(map, PERSON);
        var roles = textOrNull(map, ROLES);
        return new Actor(
                text(map, ACTOR),
                person == null ? null : UUID.fromString(person),
                roles == null ? Set.of() : Set.of(roles.split(" ")),
                textOrNull(map, ON_BEHALF_OF));
    }

    private static String text(Map<String, ?> map, String key) {
        var value = textOrNull(map, key);
        if (value == null) {
            throw new IllegalStateException("metadata without " + key);
        }
        return value;
    }

    private static @Nullable String textOrNull(Map<String, ?> map, String key) {
        var value = map.get(key);
        return value == null ? null : value.toString();
    }
}
